import pg from 'pg';
import { type Benchmark, figure } from './benchmark.ts';
import { startWorker } from './worker.ts';

const CLIENTS = 32;
const SLOW = 4;

const SLOWLY = `
  insert into event (id, stream_id, version, type, data, context, tenant, command_id)
  values (gen_random_uuid(), 'slow-' || gen_random_uuid(), 1, 'Slow', '{}', '{}', '90001234', gen_random_uuid())`;

/** Whether a reader has everything once and in order, while transactions overlap. `npm run torture` adds the killing. */
export const order: Benchmark = {
  name: 'order',
  about: 'events lost, twice or out of order to a reader, under writers in two processes and slow transactions',
  async *comparisons(stand) {
    const database = await stand.database('bench');
    const writers = [await startWorker('log.ts', database.urls), await startWorker('log.ts', database.urls)];
    const reader = await startWorker('log.ts', database.urls);
    await reader.ask('follow');
    const seconds = stand.quick ? 1 : 3;
    try {
      yield {
        variants: {
          reader: {
            processes: [reader.pid, ...writers.map(({ pid }) => pid)],
            async run() {
              const until = performance.now() + seconds * 1000;
              const slow = Array.from({ length: SLOW }, () => commitSlowly(database.adminUrl, until));
              const given = { clients: CLIENTS, seconds };
              const written = await Promise.all(writers.map((each) => each.ask<number>('compete', given)));
              const slowly = await Promise.all(slow);
              const operations = [...written, ...slowly].reduce((sum, each) => sum + each, 0);
              const { count, wrong } = await reader.ask<{ count: number; wrong: number }>('counted');
              return { operations, figures: { wrong: wrong + Math.abs(operations - count) } };
            },
          },
        },
        rows: [
          figure('wrong', 'events', {
            ...{ what: 'lost, twice or out of order, interleaved', control: '–', of: 'reader' },
            ...{ gate: { atMost: 0 }, target: { atMost: 0 } },
          }),
        ],
      };
    } finally {
      await Promise.all([...writers, reader].map((each) => each.close()));
      await database.drop();
    }
  },
};

/** Transactions that began before others and end after them; answers how many. */
async function commitSlowly(url: string, until: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let done = 0;
  for (; performance.now() < until; done++) {
    await client.query('begin');
    await client.query(SLOWLY);
    await client.query('select pg_sleep(random() * 0.05)');
    await client.query('commit');
  }
  await client.end();
  return done;
}
