import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Cause } from '#libs/event-store/cause';
import { derivedId } from '#libs/kernel/ids';
import { actorOf } from './access.ts';
import { IDEMPOTENCY_KEY } from './bodies.ts';
import { Problem } from './problem.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Why a request records something. Under an `Idempotency-Key` the command's id follows from tenant, actor, method, path
 * and key, so that the same request again is the same command; without one every request is a command of its own.
 */
export const RequestCause = createParamDecorator((_: unknown, context: ExecutionContext) =>
  causeOf(context.switchToHttp().getRequest()),
);

/** The id of what a request creates: sent again under the same key it is the same thing. */
export function createdId({ commandId }: Cause): string {
  return derivedId('created', commandId);
}

function causeOf(request: FastifyRequest): Cause {
  const { sub, tenant, intermediary, branch } = actorOf(request);
  const context = {
    ...{ tenant, actor: sub, correlationId: request.id },
    ...(intermediary === undefined ? {} : { intermediary }),
    ...(branch === undefined ? {} : { branch }),
  };
  const key = request.headers[IDEMPOTENCY_KEY];
  if (key === undefined) return { commandId: randomUUID(), context };
  if (typeof key !== 'string' || !KEY.test(key)) {
    const detail = 'Een Idempotency-Key heeft 1 tot en met 255 leesbare tekens, zonder spaties.';
    throw new Problem(400, 'INVALID_IDEMPOTENCY_KEY', detail);
  }
  const [path = ''] = request.url.split('?');
  const commandId = derivedId('request', tenant, sub, request.method, path, key);
  return { commandId, context: request.bodyHash === undefined ? context : { ...context, bodyHash: request.bodyHash } };
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const TRACEPARENT = /^00-([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})-[\da-f]{16}-[\da-f]{2}$/;

/** By which a request is found again everywhere: the caller's own id, else its trace (W3C), else a new one. */
export function correlationIdOf(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const own = headers['x-correlation-id'];
  if (typeof own === 'string' && UUID.test(own)) return own.toLowerCase();
  const trace = headers.traceparent;
  const parts = typeof trace === 'string' ? TRACEPARENT.exec(trace) : null;
  return parts === null ? randomUUID() : parts.slice(1).join('-');
}
