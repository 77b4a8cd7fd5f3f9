import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { type Benchmark, type Comparison, cpuOf, type Row, timesFigure, type Variant } from './benchmark.ts';
import { fill, LIFE } from './filled-log.ts';
import { issuer } from './issuer.ts';
import { sendFile } from './import.ts';
import { TENANT } from './payload.ts';
import { csv, payrollRows } from './payroll.ts';
import { memoryOf } from './processes.ts';
import type { TestDatabase } from '../../libs/testing/test-database.ts';
import { startWorker, type Worker } from './worker.ts';

/** Events in a log, smallest first. */
type Sizes = Readonly<Record<string, number>>;
const SIZES: Sizes = { '10 k': 10_000, '100 k': 100_000, '1 M': 1_000_000, '10 M': 10_000_000 };
const QUICK: Sizes = { '10 k': 2_000, '100 k': 4_000, '1 M': 8_000 };
/** What a log takes with its rows, indexes and the write-ahead log of filling it, with room to spare. */
const BYTES_PER_EVENT = 3_000;

const CLIENTS = 64;
const LIST_CLIENTS = 4;
const SMALL = { tenant: '90000001', applications: 120 };
/** Enough that what PostgreSQL does in the background meanwhile weighs little. */
const FOLLOWED = 20_000;
const IMPORTED = 2_000;
/** What costs the same in a large log as in a small one, within what a shared machine can tell. */
const FLAT = { atMost: 1.5 };

/** What one more costs when there are many already. */
export const growth: Benchmark = {
  name: 'growth',
  about: 'append, list query, projection and import in logs of 10 k events and more, up to 10 M where the disk allows',
  apart: true,
  async *comparisons(stand) {
    const { auth, bearer } = await issuer();
    const authorization = await bearer();
    const databases = new Map<string, TestDatabase>();
    const sizes = stand.quick ? QUICK : await thatFit(SIZES);
    for (const [size, events] of Object.entries(sizes)) {
      const database = await stand.database('claim-intake');
      databases.set(size, database);
      await (await startWorker('intake.ts', { database: database.urls, auth })).close();
      await grow(database.adminUrl, events);
    }
    const eachOf = async (start: (database: TestDatabase) => Promise<Worker>): Promise<Map<string, Worker>> => {
      const workers = new Map<string, Worker>();
      for (const [size, database] of databases) workers.set(size, await start(database));
      return workers;
    };
    try {
      const grown = await eachOf(({ urls }) => startWorker('grown.ts', urls));
      const loop = (question: string, clients: number, tenant?: string) =>
        variants(grown, (worker) => worker.ask<number>(question, { clients, seconds: stand.seconds, tenant }));
      yield compared('append, 64 clients', loop('append', CLIENTS));
      yield compared(`list of an employer with ${SMALL.applications}`, loop('list', LIST_CLIENTS, SMALL.tenant));
      yield compared(
        'list of an employer with all others',
        loop('list', LIST_CLIENTS, TENANT),
        'it counts all its rows',
      );
      const followed = stand.size(FOLLOWED, FOLLOWED / 10);
      let next = Math.max(...Object.values(sizes));
      const added = async (size: string): Promise<void> => {
        const { adminUrl } = databases.get(size) ?? raise(size);
        await fill(adminUrl, { streams: followed / 2, events: LIFE.slice(0, 2), from: (next += followed) });
      };
      const follow = (worker: Worker) => worker.ask('follow').then(() => followed);
      yield compared('projection', variants(grown, follow, added));
      await Promise.all([...grown.values()].map((worker) => worker.close()));
      const intakes = await eachOf(({ urls }) => startWorker('intake.ts', { database: urls, auth }));
      let nth = 0;
      const imported = async (worker: Worker): Promise<number> => {
        const url = await worker.ask<string>('url');
        await sendFile(url, authorization, csv(payrollRows(IMPORTED, nth++)));
        return IMPORTED;
      };
      yield compared('import', variants(intakes, imported));
      await Promise.all([...intakes.values()].map((worker) => worker.close()));
    } finally {
      for (const database of databases.values()) await database.drop();
    }
  },
};

function variants(
  workers: ReadonlyMap<string, Worker>,
  work: (worker: Worker) => Promise<number>,
  prepare?: (size: string) => Promise<unknown>,
): Record<string, Variant> {
  return Object.fromEntries(
    [...workers].map(([size, worker]): [string, Variant] => [
      size,
      {
        processes: [worker.pid],
        ...(prepare && { prepare: () => prepare(size) }),
        run: async () => ({ operations: await work(worker), figures: { most: memoryOf(worker.pid).most } }),
      },
    ]),
  );
}

/** The largest beside the smallest; what each size cost by itself. */
function compared(what: string, all: Record<string, Variant>, why = ''): Comparison {
  const sizes = Object.keys(all);
  const [least = raise('any size'), most = least] = [sizes[0], sizes.at(-1)];
  const row = { of: most, against: least, control: `the same with ${least} events` };
  const judged = why === '' ? { gate: FLAT } : {};
  const cost = (size: string): Row => ({
    ...{ what: `${what}: CPU, ${size} events`, control: '–', of: size, unit: 'µs' },
    value: (at) => cpuOf(at[size]),
  });
  return {
    variants: all,
    rows: [
      ...sizes.map(cost),
      {
        ...{ ...row, ...judged, what: `${what}: CPU, ${most} events${why === '' ? '' : ` (${why})`}` },
        value: (at) => (cpuOf(at[most]) ?? NaN) / (cpuOf(at[least]) ?? NaN),
      },
      timesFigure('most', { ...row, ...judged, what: `${what}: most memory, ${most} events` }),
    ],
  };
}

/** Applications with what became of them, their rows and their people, by statements that make rows; no reader need follow. */
async function grow(adminUrl: string, events: number): Promise<void> {
  const applications = events / LIFE.length;
  await fill(adminUrl, { streams: applications, events: LIFE });
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const number = `lpad(s::text, 8, '0') || '-0000-4000-8000-000000000000'`;
  for (const statement of [
    `insert into application_list (application_id, tenant, employment_id, municipality_code, route, status, drafted_on)
     select (${number})::uuid, case when s < ${SMALL.applications} then '${SMALL.tenant}' else '${TENANT}' end,
            (${number})::uuid, 'GM9901', 'loonwaarde', 'draft', date '2020-01-01' + s % 2000
       from generate_series(0, ${applications} - 1) s`,
    `insert into person (person_ref, tenant, bsn_lookup, content_lookup, sealed)
     select (${number})::uuid, '${TENANT}', md5(s::text) || md5(s::text), md5(s::text), '\\x00'
       from generate_series(0, ${applications} - 1) s`,
    `insert into employment_list (employment_id, tenant, person_ref, personnel_number, started_on, hours_per_week,
                                  full_time_hours, variable_hours, status)
     select (${number})::uuid, '${TENANT}', (${number})::uuid, s::text, date '2020-01-01', 24, 38, false, 'running'
       from generate_series(0, ${applications} - 1) s`,
    `insert into checkpoint (reader, transaction_id, position)
     select reader, transaction_id, position from reader_lease,
            (select transaction_id, position from event order by transaction_id desc, position desc limit 1) last
      on conflict do nothing`,
    'vacuum analyze',
  ])
    await client.query(statement);
  await client.end();
}

/** The sizes for which the disk has room, all in one run. */
async function thatFit(sizes: Sizes): Promise<Sizes> {
  const { bavail, bsize } = await statfs('.');
  let room = bavail * bsize;
  const fit = Object.entries(sizes).filter(([, events]) => (room -= events * BYTES_PER_EVENT) > 0);
  for (const size of Object.keys(sizes).slice(fit.length))
    console.error(`growth: the disk has no room for ${size} events`);
  return Object.fromEntries(fit);
}

function raise(size: string): never {
  throw new Error(`no log of ${size}`);
}
