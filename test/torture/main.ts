// Crashes, overload and nonsense by seed, for the suite as it was built: `npm run torture -- --help`.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { parseArgs } from 'node:util';
import { backlog } from './backlog.ts';
import { faultsIn, type Outcome, torture } from './cycles.ts';
import type { Fault } from './fault.ts';
import { FAULTS } from './faults.ts';
import { type Guard, GUARDS, without } from './guards.ts';
import { malformedFiles, malformedRequests } from './malformed.ts';
import { overload } from './overload.ts';
import { Suite } from './suite.ts';
import type { Recovery } from './watch.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cycles: { type: 'string' },
    kind: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    messages: { type: 'string' },
    guard: { type: 'string', multiple: true },
    guards: { type: 'boolean', default: false },
    built: { type: 'string', default: '.' },
    help: { type: 'boolean', default: false },
  },
});
const CYCLES = 20;
/** Of a kind with long cycles, and of the others. */
const [QUICK_LONG, QUICK] = [1, 2];
const [MESSAGES, QUICK_MESSAGES] = [50_000, 5_000];
const seed = Number(values.seed);
const asked = values.cycles === undefined ? undefined : Number(values.cycles);
const { built } = values;

function cyclesOf({ cycles }: Pick<Fault, 'cycles'>): number {
  if (asked !== undefined) return asked;
  if (values.quick) return cycles === undefined ? QUICK : QUICK_LONG;
  return cycles ?? CYCLES;
}

/** Kinds without cycles: each answers what is wrong, as sentences. */
const OTHERS: Readonly<Record<string, { what: string; run: () => Promise<string[]> }>> = {
  overload: { what: 'ten times what can be sustained, for a minute', run: tooMuch },
  malformed: { what: 'requests and payroll files that no client in its senses would send', run: nonsense },
  backlog: { what: 'a consumer comes back to messages that piled up (--messages, 50,000 unless said)', run: piledUp },
};
const known = [...FAULTS.map(({ name }) => name), ...Object.keys(OTHERS)];

if (values.help) {
  console.log(`npm run torture -- [--seed N] [--cycles N] [--quick] [--kind NAME]... [--messages N] [--built FOLDER]
       npm run torture -- --guards | --guard NAME...   takes each guard away: its kind has to break\n`);
  for (const { name, what } of FAULTS) console.log(`  ${name.padEnd(14)} ${what}`);
  for (const [name, { what }] of Object.entries(OTHERS)) console.log(`  ${name.padEnd(14)} ${what}`);
  console.log('\nGuards:');
  for (const { name, what, kind } of GUARDS) console.log(`  ${name.padEnd(18)} ${what} (${kind})`);
  process.exit(0);
}
const unknown = (values.kind ?? []).filter((kind) => !known.includes(kind));
if (unknown.length > 0 || (asked !== undefined && !(asked > 0)) || !Number.isInteger(seed)) {
  console.error(`Not known: ${unknown.join(' ') || 'these numbers'}. See npm run torture -- --help.`);
  process.exit(1);
}

async function tooMuch(): Promise<string[]> {
  const suite = await Suite.start(built, '.cache/torture/overload');
  try {
    const { wrong, alone, ...outcome } = await overload(suite, values.quick ? 10 : 60);
    console.table([rounded({ ...outcome, 'alone before ms': alone.before, 'alone after ms': alone.after })]);
    return wrong;
  } finally {
    await suite.stop();
  }
}

async function piledUp(): Promise<string[]> {
  const suite = await Suite.start(built, '.cache/torture/backlog');
  try {
    const messages = Number(values.messages ?? (values.quick ? QUICK_MESSAGES : MESSAGES));
    const { wrong, ...outcome } = await backlog(suite, messages);
    console.table([rounded(outcome)]);
    return [...wrong];
  } finally {
    await suite.stop();
  }
}

async function nonsense(): Promise<string[]> {
  const suite = await Suite.start(built, '.cache/torture/malformed');
  try {
    const outcomes = [
      await malformedFiles(suite, seed, values.quick ? 46 : 200),
      await malformedRequests(suite, seed, values.quick ? 50 : 1_000),
    ];
    console.table(
      outcomes.map(({ wrong, answers, ...facts }) => rounded({ ...facts, ...answers, wrong: wrong.length })),
    );
    return outcomes.flatMap(({ wrong }) => wrong);
  } finally {
    await suite.stop();
  }
}

const rounded = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'number' ? Math.round(value) : value]),
  );

function tell(kind: string, cycle: number, broken: Readonly<Record<string, readonly string[]>>): void {
  console.error(`\n${kind} broke in cycle ${cycle}; again: npm run torture -- --seed ${seed} --kind ${kind}`);
  for (const [which, sentences] of Object.entries(broken)) {
    for (const sentence of sentences.slice(0, 12)) console.error(`  ${which}: ${sentence}`);
    if (sentences.length > 12) console.error(`  ${which}: and ${sentences.length - 12} more`);
  }
}

function row({ kind, cycles, acknowledged, repeated, broken, recovered }: Outcome) {
  const times = (of: Recovery['of']): string => {
    const ms = recovered
      .filter((one) => one.of === of)
      .map((one) => one.ms)
      .sort((a, b) => a - b);
    const seconds = (value = 0): string => (value / 1000).toFixed(1);
    return ms.length === 0 ? '–' : `${seconds(ms[Math.floor(ms.length / 2)])} / ${seconds(ms.at(-1))}`;
  };
  const { lost, twice, outOfOrder, wrong } = broken;
  return {
    ...{ kind, cycles, acknowledged, repeated },
    ...{ lost: lost.length, twice: twice.length, 'out of order': outOfOrder.length, wrong: wrong.length },
    ...{ 'readers s': times('readers'), 'publisher s': times('publisher'), 'consumers s': times('consumers') },
  };
}

/** A guard is needed when its kind breaks without it: what breaks is what is wanted here. */
async function isNeeded(guard: Guard): Promise<boolean> {
  const fault = FAULTS.find(({ name }) => name === guard.kind);
  if (fault === undefined) throw new Error(`there is no kind ${guard.kind}`);
  const outcome = await torture(fault, { seed, cycles: cyclesOf(fault), built: without(guard, built) });
  const [by] = Object.values<string[]>({ ...outcome.broken }).flat();
  const seen = by === undefined ? `unnoticed by ${guard.kind} in` : `noticed by ${guard.kind}, cycle`;
  console.log(
    `without ${guard.name}: ${seen} ${outcome.cycles}${by === undefined ? '' : `: ${by.split('\n')[0] ?? ''}`}`,
  );
  return faultsIn(outcome.broken) > 0;
}

if (values.guards || values.guard !== undefined) {
  const unneeded: string[] = [];
  for (const guard of GUARDS.filter(({ name }) => values.guard?.includes(name) ?? true)) {
    if (!(await isNeeded(guard))) unneeded.push(guard.name);
  }
  if (unneeded.length > 0) console.error(`Nobody noticed that these were gone: ${unneeded.join(', ')}`);
  process.exit(unneeded.length > 0 ? 1 : 0);
}

const isWanted = (name: string): boolean => values.kind?.includes(name) ?? true;
const outcomes: Outcome[] = [];
let failed = false;
for (const fault of FAULTS.filter(({ name }) => isWanted(name))) {
  const unable = fault.unable?.();
  if (unable !== undefined) {
    console.log(`${fault.name} is skipped: ${unable}.`);
    continue;
  }
  const outcome = await torture(fault, { seed, cycles: cyclesOf(fault), built });
  outcomes.push(outcome);
  if (faultsIn(outcome.broken) === 0) continue;
  failed = true;
  tell(fault.name, outcome.cycles, { ...outcome.broken });
}
if (outcomes.length > 0) {
  console.log(`\nSeed ${seed}. Recovery to the first event, median / max in seconds.`);
  console.table(outcomes.map(row));
}
for (const [kind, { run }] of Object.entries(OTHERS).filter(([name]) => isWanted(name))) {
  const wrong = await run();
  if (wrong.length === 0) continue;
  failed = true;
  tell(kind, 1, { wrong });
}
process.exit(failed ? 1 : 0);
