import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, PROBLEM_JSON, problemBody } from './problem.ts';
import { isOperation } from './routes.ts';
import { securityHeaders } from './security-headers.ts';

/** So many requests are at work at once: far more than what keeps the database busy, and few enough to answer each soon. */
export const AT_WORK_MAX = 128;
const RETRY_AFTER_SECONDS = 1;

/** There is more to do than can be done: nothing was begun, and the request can be sent again. */
export function overloaded(): Problem {
  const detail = 'Het is nu erg druk. Er is niets vastgelegd. Probeer het zo opnieuw.';
  return new Problem(503, 'OVERLOADED', detail, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

const OVERLOADED = JSON.stringify(problemBody(overloaded()));
const HEADERS = {
  ...{ ...securityHeaders(), 'content-type': PROBLEM_JSON, 'retry-after': String(RETRY_AFTER_SECONDS) },
  'content-length': String(Buffer.byteLength(OVERLOADED)),
};

/** Places for requests at work. One is free again when its answer is out, or whoever asked has gone. */
export class Places {
  private taken = 0;

  constructor(private readonly most: number) {}

  get isFull(): boolean {
    return this.taken >= this.most;
  }

  /** Not for who has gone already: nothing would say any more that it came free. */
  take({ raw }: FastifyReply): void {
    this.taken++;
    raw.once('close', () => this.taken--);
  }
}

/**
 * Turns away at once what would otherwise wait in a queue that grows; whoever watches over the service is always let in.
 * By the shortest way, past every filter and log: to refuse must cost far less than to do. A request is at work once its
 * body is in, so that who sends a body slowly, or none, takes nobody's place. Who left before that takes none either.
 */
export function shedLoad(instance: FastifyInstance): void {
  const places = new Places(AT_WORK_MAX);
  const letIn = (request: FastifyRequest): boolean => !places.isFull || isOperation(request.routeOptions.url ?? '');
  const refuse = (reply: FastifyReply): void => {
    reply.hijack();
    reply.raw.writeHead(503, HEADERS).end(OVERLOADED);
  };
  instance.addHook('onRequest', (request, reply, done) => {
    if (letIn(request)) done();
    else refuse(reply);
  });
  instance.addHook('preValidation', (request, reply, done) => {
    if (reply.raw.closed || !letIn(request)) {
      refuse(reply);
      return;
    }
    places.take(reply);
    done();
  });
}
