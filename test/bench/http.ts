import { type Benchmark, cpu, figure, speed, type Variant, type Work } from './benchmark.ts';
import { employment, employmentSchema, represented } from './employment.ts';
import { issuer } from './issuer.ts';
import { startWorker, type Worker } from './worker.ts';
import type { Way } from './workers/http-server.ts';

const CONNECTIONS = 16;
const WAYS: readonly Way[] = ['product', 'product with a token', 'nest'];
/** Until what is compiled while it runs has been compiled. */
const WARM_UP_SECONDS = 2;

/** What it costs to take a command over HTTP, up to the handler. */
export const http: Benchmark = {
  name: 'http',
  about: 'a command over HTTP, its body validated, the handler stubbed',
  async *comparisons(stand) {
    const { auth, bearer } = await issuer();
    const client = await startWorker('http-client.ts', undefined);
    const fastify = await startFastify();
    const servers = new Map<string, Worker>([['fastify', fastify]]);
    for (const way of WAYS) servers.set(way, await startWorker('http-server.ts', { way, auth }));
    const headers = { authorization: await bearer() };
    const variants: Record<string, Variant> = {};
    for (const [way, server] of servers) {
      const url = `${await server.ask<string>('url')}/v1/dienstverbanden`;
      const given = { url, body: employment, headers, connections: CONNECTIONS, seconds: stand.seconds };
      await client.ask('send', { ...given, seconds: stand.quick ? stand.seconds : WARM_UP_SECONDS });
      variants[way] = { processes: [server.pid], run: () => client.ask<Work>('send', given) };
    }
    const what = 'HTTP command, validated, handler stubbed';
    const overFastify = { of: 'product', against: 'fastify', control: 'bare Fastify + JSON schema' };
    const overNest = { of: 'product', against: 'nest', control: 'bare Nest + Fastify + ValidationPipe' };
    try {
      yield {
        variants,
        rows: [
          cpu({ ...overFastify, what: `${what}: CPU`, gate: { atMost: 4.2 }, target: { atMost: 2 } }),
          cpu({ ...overNest, what: `${what}: CPU`, gate: { atMost: 1.3 }, target: { atMost: 0.7 } }),
          speed({ ...overFastify, what }),
          speed({ ...overNest, what }),
          cpu({ ...overNest, of: 'product with a token', what: 'the same with its token verified: CPU' }),
          figure('p50', 'ms', { what: `${what}: p50 of ${CONNECTIONS} connections`, control: '–', of: 'product' }),
        ],
      };
    } finally {
      await Promise.all([client, ...servers.values()].map((each) => each.close()));
    }
  },
};

/** Fastify and a JSON schema. */
export function startFastify(nodeFlags: readonly string[] = []): Promise<Worker> {
  return startWorker('http-fastify.mjs', { schema: employmentSchema, answer: represented('') }, nodeFlags);
}
