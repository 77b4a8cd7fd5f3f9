import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { validCase } from '../law/random-cases.ts';
import { type Benchmark, cpu, figure, speed, type Variant } from './benchmark.ts';
import { startWorker, type Worker } from './worker.ts';

const CASES = 10_000;
const SEED = 20_261_124;
const FOLDER = '.cache/bench';

/** The calculation of the law over one file, as `npm run bereken` does it. */
export const calculate: Benchmark = {
  name: 'calculate',
  about: '10,000 random cases from one file, as `bereken` computes them',
  async *comparisons(stand) {
    const cases = fc.sample(validCase, { numRuns: stand.size(CASES, CASES / 10), seed: SEED });
    await mkdir(FOLDER, { recursive: true });
    const file = resolve(FOLDER, `cases-${process.pid}.json`);
    await writeFile(file, JSON.stringify(cases));
    const variant = (question: 'calculate' | 'json'): Variant => {
      let worker: Worker | undefined;
      return {
        get processes() {
          return worker === undefined ? [] : [worker.pid];
        },
        prepare: async () => (worker = await startWorker('calculate.ts', undefined)),
        async run() {
          const seconds = (await worker?.ask<number>(question, file)) ?? NaN;
          return { operations: cases.length, seconds, figures: { seconds } };
        },
        close: async () => worker?.close(),
      };
    };
    const what = `bereken of ${cases.length} cases`;
    const row = { of: 'calculate', against: 'json', control: 'JSON.parse and JSON.stringify of the same bytes' };
    try {
      yield {
        variants: { calculate: variant('calculate'), json: variant('json') },
        rows: [
          figure('seconds', 's', { ...row, control: '–', what, gate: { atMost: 2 }, target: { atMost: 2 } }),
          speed({ ...row, what }),
          cpu({ ...row, what: `${what}: CPU` }),
        ],
      };
    } finally {
      await rm(file);
    }
  },
};
