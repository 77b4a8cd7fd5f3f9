import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Benchmark, type Comparison, cpu, speed, timesFigure } from './benchmark.ts';
import { issuer } from './issuer.ts';
import { openLog } from './log.ts';
import { TENANT } from './payload.ts';
import { csv, payrollRows } from './payroll.ts';
import { memoryOf } from './processes.ts';
import type { Stand } from './stand.ts';
import { startWorker, type Worker } from './worker.ts';

/** The service takes no more rows in one file. */
const FILE_ROWS = 50_000;
const BATCH = 500;

const UNNEST = `
  insert into event (id, stream_id, version, type, data, context, tenant, command_id)
  select id, 'row-' || id, 1, 'PayrollRowRead', data, '{}', $3, command_id
    from unnest($1::uuid[], $2::jsonb[], $4::uuid[]) as g (id, data, command_id)`;

/** A payroll file: sent, read, judged, kept and recorded. */
export const importFile: Benchmark = {
  name: 'import',
  about: 'a payroll file of 100,000 rows through HTTP into the log, and its memory at ten times the rows',
  async *comparisons(stand) {
    const rows = stand.size(FILE_ROWS, 2_000);
    const files = stand.size(2, 1);
    const { auth, bearer } = await issuer();
    const authorization = await bearer();
    const database = await stand.database('claim-intake');
    const intake = await startWorker('intake.ts', { database: database.urls, auth });
    const plain = await stand.database('bench');
    const log = await openLog('bench', plain.urls);
    const url = await intake.ask<string>('url');
    let nth = 0;
    let coming: string[] = [];
    const what = `import of ${rows * files} rows, from CSV to the log`;
    const row = { of: 'import', against: 'unnest', control: `UNNEST insert of the same rows, ${BATCH} a commit` };
    try {
      yield {
        variants: {
          import: {
            processes: [intake.pid],
            prepare: () =>
              Promise.resolve((coming = Array.from({ length: files }, () => csv(payrollRows(rows, nth++))))),
            async run() {
              for (const file of coming) await sendFile(url, authorization, file);
              return { operations: rows * files };
            },
          },
          unnest: { run: () => insert(log.pool, payrollRows(rows * files, 0)) },
        },
        rows: [
          speed({ ...row, what, gate: { atLeast: 0.35 }, target: { atLeast: 0.6 } }),
          cpu({ ...row, what: `${what}: CPU` }),
        ],
      };
    } finally {
      await intake.close();
      await log.close();
      await Promise.all([database.drop(), plain.drop()]);
    }
    yield memory(stand, rows, auth, authorization);
  },
};

/** Each file into a process of its own, which has read no other. */
function memory(stand: Stand, rows: number, auth: object, authorization: string): Comparison {
  const variant = (count: number) => {
    let worker: Worker | undefined;
    return {
      async run() {
        const database = await stand.database('claim-intake');
        worker = await startWorker('intake.ts', { database: database.urls, auth });
        await sendFile(await worker.ask<string>('url'), authorization, csv(payrollRows(count, 0)));
        const { most } = memoryOf(worker.pid);
        await worker.close();
        await database.drop();
        return { operations: count, figures: { most } };
      },
    };
  };
  const few = rows / 10;
  return {
    variants: { many: variant(rows), few: variant(few) },
    rows: [
      timesFigure('most', {
        ...{
          what: `import of ${rows} rows: most memory`,
          control: `the same of ${few} rows`,
          of: 'many',
          against: 'few',
        },
        ...{ gate: { atMost: 1.2 }, target: { atMost: 1 } },
      }),
    ],
  };
}

/** Hands in a payroll file; throws when it is not received, or a row of it is not good. */
export async function sendFile(url: string, authorization: string, file: string): Promise<void> {
  const headers = { authorization, 'content-type': 'text/csv' };
  const answer = await fetch(`${url}/v1/loonbestanden`, { method: 'POST', headers, body: file });
  const receipt = await answer.text();
  if (answer.status !== 201 || !receipt.includes('"fout":0'))
    throw new Error(`${answer.status} ${receipt.slice(0, 500)}`);
}

async function insert(pool: pg.Pool, rows: readonly (readonly string[])[]) {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const ids = () => batch.map(() => randomUUID());
    const data = batch.map((cells) => JSON.stringify(cells));
    await pool.query({ name: 'unnest', text: UNNEST, values: [ids(), data, TENANT, ids()] });
  }
  return { operations: rows.length };
}
