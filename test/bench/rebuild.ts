import { BEGINNING, type Checkpoint, follows, pageAfter } from '#libs/event-store/reader';
import { rebuild as makeAnew } from '#libs/event-store/rebuild';
import { type Benchmark, cpu, speed } from './benchmark.ts';
import { LIFE } from './filled-log.ts';
import { ApplicationList, applicationList } from './intake-log.ts';
import { openIntake } from './read.ts';

/** As the rebuild reads. */
const PAGE = 2_000;

/** What changes a row; of the rest of an application's life the list has nothing. */
const followed = LIFE.filter((event) => follows(applicationList, { category: 'application', event }));

/** A read model made anew from the whole log. */
export const rebuild: Benchmark = {
  name: 'rebuild',
  about: 'the application list made anew from the whole log',
  async *comparisons(stand) {
    const applications = stand.size(10_000, 500);
    const { database, log, admin, events } = await openIntake(stand, applications);
    const row = { of: 'rebuild', against: 'pages', control: 'reading the pages only' };
    const what = `rebuild of ${applications} rows from ${events} events`;
    try {
      yield {
        variants: {
          rebuild: {
            async run() {
              const { events: seen } = await makeAnew(database.urls.ownerUrl, [ApplicationList], applicationList);
              if (seen !== applications * followed.length) throw new Error(`${seen} events`);
              return { operations: events };
            },
          },
          pages: {
            async run() {
              let at: Checkpoint = BEGINNING;
              let seen = 0;
              for (;;) {
                const page = await pageAfter(log.pool, at, {}, PAGE);
                const last = page.events.at(-1);
                if (last === undefined) return { operations: seen };
                at = last;
                seen += page.events.length;
              }
            },
          },
        },
        rows: [
          speed({ ...row, what, gate: { atLeast: 0.7 }, target: { atLeast: 0.95 } }),
          cpu({ ...row, what: `${what}: CPU` }),
        ],
      };
    } finally {
      await admin.end();
      await log.close();
      await database.drop();
    }
  },
};
