import type { ServerResponse } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { plainProblem, Problem, PROBLEM_JSON, problemBody } from './problem.ts';

/** Gives routes that are no controller's, such as a proxy's, the same problems: Nest's filter does not reach them. */
export function speakProblems(scope: FastifyInstance): void {
  scope.setErrorHandler((error: Problem | FastifyError, request, reply) => {
    const problem = error instanceof Problem ? error : plainProblem(error.statusCode ?? 500);
    const { retryAfterSeconds } = problem.extras;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
    return reply.code(problem.status).type(PROBLEM_JSON).send(problemBody(problem, request.id));
  });
}

/** Leaves the answer to who knows nothing of Fastify, and gives along the headers that every answer has. */
export function handOver(reply: FastifyReply): ServerResponse {
  const headers = Object.entries(reply.getHeaders()) as [string, string][];
  return reply.hijack().raw.setHeaders(new Map(headers));
}
