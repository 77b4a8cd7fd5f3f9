import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'nestjs-pino';
import { Histogram, type Registry } from 'prom-client';
import { isOperation } from './routes.ts';

/**
 * Counts and logs every request by the pattern of its route, never by its address: one line of JSON, without body,
 * query or person. Health checks are counted only.
 */
export function logRequests(instance: FastifyInstance, service: string, metrics: Registry, logger: Logger): void {
  const duration = new Histogram({
    name: 'lks_http_request_duration_seconds',
    help: 'How long requests take',
    labelNames: ['service', 'method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [metrics],
  });
  instance.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const route = request.routeOptions.url ?? '(none)';
    const { method, id: correlationId, actor } = request;
    const { statusCode: status, elapsedTime } = reply;
    duration.observe({ service, method, route, status }, elapsedTime / 1000);
    if (!isOperation(route)) {
      const durationMs = Math.round(elapsedTime * 10) / 10;
      logger.log({ msg: 'answered', service, method, route, status, durationMs, correlationId, tenant: actor?.tenant });
    }
    done();
  });
}

const IBAN = /\b[A-Z]{2}\d{2}[A-Z\d]{10,30}\b/gi;
const LONG_NUMBER = /\d{8,}/g;
const LINES_MAX = 15;

/** An error as the log may have it: its kind, code and place, and its first line without anything that names a person. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: scrubbed(error.message.split('\n')[0] ?? ''),
    ...(typeof code === 'string' ? { code } : {}),
    stack: frames.slice(0, LINES_MAX).join('\n'),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

/** Without account numbers and without any number as long as the one that names a person (BSN). */
export function scrubbed(text: string): string {
  return text.replaceAll(IBAN, '…').replaceAll(LONG_NUMBER, '…').slice(0, 500);
}
