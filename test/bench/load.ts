import type { Aggregate } from '#libs/event-store/aggregate';
import { type Benchmark, cpu, speed, type Variant } from './benchmark.ts';
import { subjectOf } from './filled-log.ts';
import { CONNECTIONS, openLog } from './log.ts';
import { closedLoop } from './measure.ts';
import { cause, event, TENANT } from './payload.ts';
import { openEmmett } from './peers.ts';

const CLIENTS = 4;
const STREAMS = 20;
/** Events of a stream that lie together, in both stores. */
const TOGETHER = 100;

const counted: Aggregate<never, number, typeof event> = {
  category: 'application',
  decider: { initialState: 0, decide: () => [], evolve: (count) => count + 1 },
};

/** A stream folded to its state. */
export const load: Benchmark = {
  name: 'load',
  about: 'the state of a stream of 10, 100 and 1,000 events',
  async *comparisons(stand) {
    const peer = await stand.database('bench');
    const emmett = await openEmmett(peer.adminUrl, CONNECTIONS);
    try {
      for (const length of [10, 100, 1_000]) {
        const database = await stand.database('bench');
        const log = await openLog('bench', database.urls);
        const events = Array.from({ length }, () => event);
        const loop = (read: (nth: number) => Promise<number>): Variant => {
          let nth = 0;
          const step = async (): Promise<void> => {
            const found = await read(nth++ % STREAMS);
            if (found !== length) throw new Error(`${found} events instead of ${length}`);
          };
          return { run: async () => ({ operations: await closedLoop(CLIENTS, stand.seconds, step) }) };
        };
        const absent = typeof emmett === 'string' ? emmett : undefined;
        for (let nth = 0; nth < STREAMS; nth++) {
          for (let expected = 0; expected < length; expected += TOGETHER) {
            const some = events.slice(expected, expected + TOGETHER);
            const streamId = `application-${subjectOf(nth)}`;
            await log.appender.append({ streamId, expected, events: some, ...cause() });
            if (typeof emmett !== 'string') await emmett.appendToStream(`load-${length}-${nth}`, some, {});
          }
        }
        const how = { initialState: () => 0, evolve: (count: number) => count + 1 };
        const row = {
          what: `load a stream of ${length}`,
          of: 'state',
          against: 'emmett',
          control: 'Emmett aggregateStream',
        };
        yield {
          variants: {
            state: loop((nth) => log.store.state(counted, subjectOf(nth), TENANT)),
            ...(typeof emmett === 'string'
              ? {}
              : {
                  emmett: loop(async (nth) => (await emmett.aggregateStream(`load-${length}-${nth}`, how)).state),
                }),
            bare: loop(async (nth) => {
              const text = 'select type, data from event where stream_id = $1 order by version';
              const { rows } = await log.pool.query({ name: 'bare', text, values: [`application-${subjectOf(nth)}`] });
              return rows.length;
            }),
          },
          rows: [
            speed({ ...row, gate: { atLeast: 1.2 }, target: { atLeast: 1.6 } }),
            cpu({ ...row, what: `${row.what}: CPU` }),
            speed({ ...row, against: 'bare', control: 'bare select of type and data, prepared' }),
          ],
          ...(absent === undefined ? {} : { absent }),
        };
        await log.close();
        await database.drop();
      }
    } finally {
      if (typeof emmett !== 'string') await emmett.close();
      await peer.drop();
    }
  },
};
