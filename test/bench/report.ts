import { type Comparison, cpuOf, type Limit, type Repetition, type Unit } from './benchmark.ts';
import { type Spread, spread } from './measure.ts';

/** A row with what came of it: one JSON line. */
export interface Outcome {
  readonly benchmark: string;
  readonly what: string;
  readonly control: string;
  readonly unit: 'ratio' | Unit;
  readonly repetitions: number;
  readonly median?: number;
  readonly min?: number;
  readonly max?: number;
  /** µs per operation, median: client and server, of it and of its control. */
  readonly cpu?: readonly (number | undefined)[];
  readonly controlCpu?: readonly (number | undefined)[];
  readonly perSecond?: number;
  readonly gate?: Limit;
  readonly target?: Limit;
  /** Whether the gate held; undefined without one. */
  readonly passed?: boolean;
  readonly reached?: boolean;
  readonly absent?: string;
}

/** How much wider the gates of a quick run are. It is no test of time: it stops nonsense, and asks no latency. */
const WIDE = 10;
const TIMES: readonly Outcome['unit'][] = ['µs', 'ms', 's'];

/** What the rows of a comparison come to. */
export function outcomes(
  benchmark: string,
  { rows, absent }: Comparison,
  rounds: readonly Repetition[],
  quick: boolean,
): Outcome[] {
  return rows.map((row): Outcome => {
    const { what, control, unit, of, against } = row;
    const values = rounds.map((round) => row.value(round)).filter((value) => value !== undefined);
    const told = { ...{ benchmark, what, control, unit: unit ?? ('ratio' as const) }, repetitions: values.length };
    const found = spread(values);
    if (found === undefined) return { ...told, absent: absent ?? 'nothing was measured' };
    const gate = quick ? widened(row.gate, told.unit) : row.gate;
    const perSecond = spread(rounds.flatMap((round) => round[of]?.perSecond ?? []))?.median;
    return {
      ...told,
      ...rounded(found),
      ...{ cpu: cpuPair(rounds, of) },
      ...(against === undefined ? {} : { controlCpu: cpuPair(rounds, against) }),
      ...(perSecond === undefined ? {} : { perSecond: Math.round(perSecond) }),
      ...(gate && { gate, passed: holds(gate, found.median) }),
      ...(row.target && { target: row.target, reached: holds(row.target, Number(digits(found.median))) }),
    };
  });
}

/** The table, as Markdown. */
export function table(all: readonly Outcome[]): string {
  const head = ['what', 'control', 'reached', 'CPU µs', 'control’s', 'gate', 'target', 'reached?'];
  const lines = all.map((each) => [
    ...[each.what, each.control, reached(each), cpuText(each.cpu), cpuText(each.controlCpu)],
    ...[limitText(each.gate), limitText(each.target), verdict(each)],
  ]);
  const widths = head.map((name, nth) => Math.max(name.length, ...lines.map((line) => line[nth]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n');
}

function reached({ median, min, max, unit, absent }: Outcome): string {
  if (median === undefined || min === undefined || max === undefined) return absent ?? '–';
  const word = unit === 'ratio' ? '' : ` ${unit}`;
  return `${digits(median)}${word} (${digits(min)}–${digits(max)})`;
}

function verdict({ passed, reached: isReached, absent }: Outcome): string {
  if (absent !== undefined) return '–';
  if (passed === false) return 'GATE MISSED';
  if (isReached === undefined) return passed === undefined ? '' : 'gate held';
  return isReached ? 'yes' : 'no';
}

function cpuPair(rounds: readonly Repetition[], of: string): (number | undefined)[] {
  const samples = rounds.flatMap((round) => round[of] ?? []);
  const median = (values: (number | undefined)[]): number | undefined => {
    const one = spread(values.filter((value) => value !== undefined))?.median;
    return one === undefined ? undefined : Number(digits(one));
  };
  return [
    median(samples.map((sample) => sample.clientCpu)),
    median(samples.map((sample) => sample.serverCpu)),
    median(samples.map(cpuOf)),
  ];
}

function cpuText(pair: Outcome['cpu']): string {
  const [client, server] = pair ?? [];
  return client === undefined ? '' : `${digits(client)} + ${server === undefined ? '?' : digits(server)}`;
}

function limitText(limit: Limit | undefined): string {
  if (limit === undefined) return '–';
  return 'atLeast' in limit ? `≥ ${digits(limit.atLeast)}` : `≤ ${digits(limit.atMost)}`;
}

function holds(limit: Limit, value: number): boolean {
  return 'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;
}

function widened(limit: Limit | undefined, unit: Outcome['unit']): Limit | undefined {
  if (limit === undefined || TIMES.includes(unit)) return undefined;
  return 'atLeast' in limit ? { atLeast: limit.atLeast / WIDE } : { atMost: limit.atMost * WIDE };
}

function rounded({ median, min, max }: Spread): Spread {
  return { median: Number(digits(median)), min: Number(digits(min)), max: Number(digits(max)) };
}

/** Three digits that mean something. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(value >= 10 ? 3 : 2)));
}
