import { type Benchmark, figure, type Variant } from './benchmark.ts';
import { delays, type Instants } from './clock.ts';
import { startWorker, type Worker } from './worker.ts';

const PER_SECOND = 1_000;

/** How soon a reader has an event after its commit was acknowledged, in the process that wrote it and in another. */
export const wakeUp: Benchmark = {
  name: 'wake-up',
  about: `from commit to reader at ${PER_SECOND} events a second, in the same process and in another`,
  async *comparisons(stand) {
    const databases = [await stand.database('bench'), await stand.database('bench')] as const;
    const seconds = stand.quick ? 1 : 2;
    const alone = await startWorker('log.ts', databases[0].urls);
    const writer = await startWorker('log.ts', databases[1].urls);
    const reader = await startWorker('log.ts', databases[1].urls);
    const variant = (writes: Worker, reads: Worker): Variant => ({
      processes: [...new Set([writes.pid, reads.pid])],
      async run() {
        const committed = await writes.ask<Instants>('write', { perSecond: PER_SECOND, seconds });
        const { seen, wrong } = await reads.ask<{ seen: Instants; wrong: number }>('seen');
        if (wrong > 0) throw new Error(`${wrong} events were read twice`);
        return { operations: Object.keys(committed).length, figures: delays(committed, seen) };
      },
    });
    try {
      await alone.ask('follow');
      await reader.ask('follow');
      const row = { control: '–' };
      yield {
        variants: { same: variant(alone, alone), other: variant(writer, reader) },
        rows: [
          figure('p50', 'ms', {
            ...row,
            what: 'commit → reader, same process, p50',
            of: 'same',
            gate: { atMost: 0.2 },
            target: { atMost: 0.1 },
          }),
          figure('p99', 'ms', { ...row, what: 'commit → reader, same process, p99', of: 'same' }),
          figure('p50', 'ms', {
            ...row,
            what: 'commit → reader, other process, p50',
            of: 'other',
            gate: { atMost: 3.2 },
            target: { atMost: 2.4 },
          }),
          figure('p99', 'ms', { ...row, what: 'commit → reader, other process, p99', of: 'other' }),
        ],
      };
    } finally {
      await Promise.all([alone, writer, reader].map((each) => each.close()));
      await Promise.all(databases.map((each) => each.drop()));
    }
  },
};
