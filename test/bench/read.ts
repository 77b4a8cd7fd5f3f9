import pg from 'pg';
import { BEGINNING, PAGE_MAX, type Reader } from '#libs/event-store/reader';
import { type Benchmark, cpu, speed, type Variant } from './benchmark.ts';
import { fill, LIFE } from './filled-log.ts';
import { applicationList, openIntakeLog } from './intake-log.ts';
import { type OpenLog, toTheEnd } from './log.ts';
import type { TestDatabase } from '../../libs/testing/test-database.ts';
import type { Stand } from './stand.ts';

/** What a reader costs that does nothing with what it reads. */
const idle: Reader = { name: 'idle', send: () => Promise.resolve() };

const PAGE = `select * from event where (transaction_id, position) > ($1::text::xid8, $2::bigint)
              order by transaction_id, position limit $3`;

/** Backlogs: a reader through a log that is there, and a projection that writes a row for every event. */
export const read: Benchmark = {
  name: 'read',
  about: 'a reader, and the projection of the application list, through a log that is there',
  async *comparisons(stand) {
    const { database, log, admin, events } = await openIntake(stand, stand.size(6_000, 500));
    const control = 'bare cursor loop: page, then checkpoint';
    try {
      yield {
        variants: { reader: through(log, admin, idle, events), bare: bareLoop(database, admin, events) },
        rows: [
          speed({
            ...{ what: 'reader', of: 'reader', against: 'bare', control },
            gate: { atLeast: 0.64 },
            target: { atLeast: 0.9 },
          }),
          cpu({ what: 'reader: CPU', of: 'reader', against: 'bare', control }),
        ],
      };
      yield {
        variants: {
          projection: through(log, admin, applicationList, events, ', application_list'),
          bare: bareLoop(database, admin, events),
        },
        rows: [
          speed({
            ...{ what: 'live projection', of: 'projection', against: 'bare', control },
            gate: { atLeast: 0.26 },
            target: { atLeast: 0.45 },
          }),
          cpu({ what: 'live projection: CPU', of: 'projection', against: 'bare', control }),
        ],
      };
    } finally {
      await admin.end();
      await log.close();
      await database.drop();
    }
  },
};

/** claim-intake's own tables, and applications in its log. */
export async function openIntake(stand: Stand, applications: number) {
  const database = await stand.database('claim-intake');
  const log = await openIntakeLog(database.urls);
  await fill(database.adminUrl, { streams: applications, events: LIFE });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  return { database, log, admin, events: applications * LIFE.length };
}

/** From the beginning to the end of the log, as the service's runtime takes a reader there. */
export function through(log: OpenLog, admin: pg.Client, reader: Reader, events: number, tables = ''): Variant {
  return {
    prepare: () => admin.query(`truncate checkpoint ${tables}`),
    async run() {
      log.runtime.start({ readers: [reader] });
      await toTheEnd(log);
      await log.runtime.stop();
      return { operations: events };
    },
  };
}

/** What nobody could do without: the page, and to know next time where it was. Commits wait for the disk as a reader's do. */
function bareLoop({ urls }: TestDatabase, admin: pg.Client, events: number): Variant {
  return {
    prepare: () => admin.query('truncate checkpoint'),
    async run() {
      const client = new pg.Client({ connectionString: urls.logUrl, options: '-c synchronous_commit=off' });
      await client.connect();
      await client.query(`insert into checkpoint values ('bare', '0', 0)`);
      let { transactionId, position } = BEGINNING;
      for (;;) {
        const { rows } = await client.query<{ transaction_id: string; position: string }>({
          ...{ name: 'page', text: PAGE, values: [transactionId, position, PAGE_MAX] },
        });
        const last = rows.at(-1);
        if (last === undefined) break;
        ({ transaction_id: transactionId, position } = last);
        await client.query({
          name: 'move',
          text: `update checkpoint set transaction_id = $1::text::xid8, position = $2::bigint where reader = 'bare'`,
          values: [transactionId, position],
        });
      }
      await client.end();
      return { operations: events };
    },
  };
}
