import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type * as Fixtures from '../../apps/cashflow-forecast/src/domain/fixtures/portfolio.ts';
import type * as ClosedForm from '../../apps/cashflow-forecast/src/domain/uncertainty/closed-form.ts';
import type * as Normal from '../../apps/cashflow-forecast/src/domain/uncertainty/normal.ts';
import type { Question } from '../../apps/cashflow-forecast/src/domain/uncertainty/simulate.ts';
import type * as Threads from '../../apps/cashflow-forecast/src/simulate-portfolio/threads.ts';
import type * as Simulate from '../../apps/cashflow-forecast/src/domain/uncertainty/simulate.ts';
import { type Benchmark, figure, timesFigure, type Variant } from './benchmark.ts';
import { built } from './built.ts';

const FOLDER = '.cache/bench';
const MODEL = 'apps/cashflow-forecast/src/domain/uncertainty';
const SOURCE = fileURLToPath(new URL('control/portfolio.c', import.meta.url));
const run = promisify(execFile);
/** Of the mean over all paths, in parts of it: further apart, and it is another model. */
const APART = 0.01;

/** What the forecast reckons for ten thousand grants, twenty-four months and a thousand paths, beside the same model in C. */
export const forecast: Benchmark = {
  name: 'forecast',
  about: 'the forecast of 10,000 grants: closed form, and 1,000 paths beside the same model in C',
  async *comparisons(stand) {
    const { generatedPortfolio } = await built<typeof Fixtures>('apps/cashflow-forecast/src/domain/fixtures/portfolio');
    const { momentsOf } = await built<typeof ClosedForm>(`${MODEL}/closed-form`);
    const { simulate } = await built<typeof Simulate>(`${MODEL}/simulate`);
    const { simulateInThreads } = await built<typeof Threads>('apps/cashflow-forecast/src/simulate-portfolio/threads');
    const [stays, paths] = [stand.size(10_000, 1_000), stand.size(1_000, 100)];
    const { portfolio, by, windows } = generatedPortfolio({ stays, municipalities: 100, months: 24, seed: 1 });
    const question: Question = { portfolio, by, windows, seed: 1, paths };
    const expected = momentsOf(portfolio, by, windows).mean.reduce((sum, each) => sum + each, 0);
    const timed = (work: () => unknown): Variant => ({
      async run() {
        const from = performance.now();
        await work();
        const seconds = (performance.now() - from) / 1000;
        return { operations: 1, seconds, figures: { seconds, ms: seconds * 1000 } };
      },
    });
    const agrees = (total: number): void => {
      if (Math.abs(total / expected - 1) > APART)
        throw new Error(`Another model: ${total} where ${expected} is expected`);
    };
    const totalOf = (drawn: Float64Array): number => drawn.reduce((sum, each) => sum + each, 0) / paths;
    const file = resolve(FOLDER, `portfolio-${process.pid}.bin`);
    const program = await compiled();
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, await written(question));
    const control = 'the same model in C, month by month, one core (gcc -O2)';
    const size = `${stays} grants × ${windows} months × ${paths} paths`;
    const row = { against: 'c', control, target: { atMost: 0.1 } };
    const gate = { atMost: 0.35 };
    try {
      yield {
        variants: {
          closed: timed(() => momentsOf(portfolio, by, windows)),
          one: timed(() => agrees(totalOf(simulate(question, 0, paths)))),
          threads: timed(async () => agrees(totalOf(await simulateInThreads(question)))),
          ...(program === undefined
            ? {}
            : {
                c: {
                  async run() {
                    const [seconds = NaN, total = NaN] = (await run(program, [file])).stdout.split(' ').map(Number);
                    agrees(total);
                    return { operations: 1, seconds, figures: { seconds } };
                  },
                },
              }),
        },
        rows: [
          figure('ms', 'ms', {
            ...{ of: 'closed', control: '–', what: `closed form, ${stays} grants × ${windows} months` },
            ...{ gate: { atMost: 50 }, target: { atMost: 10 } },
          }),
          figure('seconds', 's', { of: 'one', control: '–', what: `simulation, ${size}` }),
          timesFigure('seconds', { ...row, gate, of: 'one', what: `simulation, one thread: time, ${size}` }),
          // Of a little work most is the start of a thread, which says nothing.
          timesFigure('seconds', {
            ...{ ...row, of: 'threads', what: `simulation, threads: time, ${size}` },
            ...(stand.quick ? {} : { gate }),
          }),
        ],
        ...(program === undefined ? { absent: 'there is no gcc on this machine' } : {}),
      };
    } finally {
      await rm(file);
    }
  },
};

/** The control as a program; undefined where nothing can compile it. */
async function compiled(): Promise<string | undefined> {
  await mkdir(FOLDER, { recursive: true });
  const program = resolve(FOLDER, 'portfolio');
  try {
    await run('gcc', ['-O2', '-o', program, SOURCE, '-lm']);
    return program;
  } catch {
    return undefined;
  }
}

async function written({ portfolio, by, windows, paths }: Question): Promise<Buffer> {
  const { deviate } = await built<typeof Normal>(`${MODEL}/normal`);
  const { municipality, sure, wageStep, shared, begins, batch, amount, chance, spread } = portfolio;
  const head = Int32Array.of(shared.length, sure.length, begins.length - 1, batch.length, windows, paths);
  const doubles = [shared, sure, wageStep, amount, chance, spread, by.map(deviate)];
  const parts = [head, ...doubles, municipality, begins, batch];
  return Buffer.concat(parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
}
