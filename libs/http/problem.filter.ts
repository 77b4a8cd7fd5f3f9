import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';
import { plainProblem, Problem, PROBLEM_JSON, problemBody, problemOf, Rejected } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

/** Everything that goes wrong is answered here, and an error of our own is logged here: once, and without detail outside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemFor(error);
    if (problem.status >= 500) {
      this.logger.error({
        msg: 'request failed',
        service: this.settings.service,
        correlationId: request.id,
        err: error,
      });
    }
    if (reply.raw.headersSent) return void reply.raw.destroy();
    void reply.headers(securityHeaders(this.settings.contentSecurityPolicy));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (problem.status === 413) void reply.header('connection', 'close'); // what is still coming is not read
    const { retryAfterSeconds } = problem.extras;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    await reply.code(problem.status).type(PROBLEM_JSON).send(problemBody(problem, request.id));
  }

  private problemFor(error: unknown): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof Rejected) {
      return problemOf(error.rejection, this.settings.problems ?? {}) ?? plainProblem(500);
    }
    if (error instanceof HttpException) return plainProblem(error.getStatus());
    if (isAway(error)) return new Problem(503, 'UNAVAILABLE', plainProblem(503).detail, { retryAfterSeconds: 5 });
    // Another tenant's stream is answered like one that does not exist.
    if (error instanceof Error && error.name === 'OtherTenant') return plainProblem(404);
    return plainProblem(500);
  }
}

/** Of the network, of PostgreSQL (classes 08, 57P and 53: no connection, memory or disk left), of the pool that waits for a connection. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|08\w{3}|57P0[123]|53\w{3})$/;
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether what the service needs is away: then the request can be sent again later, and nothing was promised. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && AWAY.test(code)) return true;
  return CONNECTION_LOST.test(error.message) || isAway(error.cause);
}
