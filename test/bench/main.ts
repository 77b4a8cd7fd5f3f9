// npm run bench: the benchmarks, each as a ratio to a control in the same run. Node reads this file as it is, so it uses
// only TypeScript that can be erased; the product is what was built in `dist`.
import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { append } from './append.ts';
import type { Benchmark } from './benchmark.ts';
import { calculate } from './calculate.ts';
import { forecast } from './forecast.ts';
import { growth } from './growth.ts';
import { begin, historyLine } from './history.ts';
import { hops } from './hops.ts';
import { http } from './http.ts';
import { importFile } from './import.ts';
import { load } from './load.ts';
import { measure } from './measure.ts';
import { memory } from './memory.ts';
import { order } from './order.ts';
import { publish } from './publish.ts';
import { read } from './read.ts';
import { rebuild } from './rebuild.ts';
import { type Outcome, outcomes, table } from './report.ts';
import { openStand, type OpenStand } from './stand.ts';
import { wakeUp } from './wake-up.ts';

const BENCHMARKS: readonly Benchmark[] = [
  append,
  load,
  read,
  rebuild,
  publish,
  wakeUp,
  hops,
  http,
  importFile,
  memory,
  order,
  calculate,
  forecast,
  growth,
];
const FULL = { repetitions: 5, seconds: 1 };
const QUICK = { repetitions: 2, seconds: 0.25 };
const INTERRUPTED = 130;
const HISTORY = 'test/bench/history.jsonl';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !BENCHMARKS.some((each) => each.name === name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`Unknown: ${unknown.join(' ')}`);
  console.log('npm run bench -- [--quick] [NAME ...]\n');
  for (const { name, about } of BENCHMARKS) console.log(`  ${name.padEnd(12)}${about}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}
process.exit(
  await run(BENCHMARKS.filter(({ name, apart }) => (positionals.length === 0 ? !apart : positionals.includes(name)))),
);

async function run(chosen: readonly Benchmark[]): Promise<number> {
  const began = begin();
  process.env.LOG_LEVEL ??= 'silent';
  const stand = await openStand({ quick: values.quick, ...(values.quick ? QUICK : FULL) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void breakOff(stand));
  const all: Outcome[] = [];
  let broken = false;
  for (const benchmark of chosen) {
    const from = performance.now();
    try {
      for await (const outcome of outcomesOf(benchmark, stand)) {
        all.push(outcome);
        console.log(JSON.stringify(outcome));
      }
    } catch (error) {
      broken = true;
      console.error(error);
    }
    console.error(`${benchmark.name}: ${Math.round((performance.now() - from) / 1000)} s`);
  }
  await stand.close();
  console.log(`\n${table(all)}`);
  if (!values.quick && (positionals.length === 0 || positionals.includes('growth')))
    await appendFile(HISTORY, historyLine(began, stand.versions, all));
  return broken || all.some(({ passed }) => passed === false) ? 1 : 0;
}

async function* outcomesOf({ name, comparisons }: Benchmark, stand: OpenStand): AsyncGenerator<Outcome> {
  for await (const comparison of comparisons(stand)) {
    const rounds = await measure(comparison, stand, () => stand.serverCpu());
    yield* outcomes(name, comparison, rounds, values.quick);
  }
}

/** What runs has lost its servers then, and may say so as it likes. */
async function breakOff(stand: OpenStand): Promise<void> {
  process.on('uncaughtException', () => undefined);
  await stand.close();
  process.exit(INTERRUPTED);
}
