import type { Stand } from './stand.ts';

/** Counts what it did. `seconds` only when another process watched the clock; `figures` are whatever else it saw. */
export interface Work {
  readonly operations: number;
  readonly seconds?: number;
  readonly figures?: Readonly<Record<string, number>>;
}

/** One way of doing the same. */
export interface Variant {
  /** Makes ready for a repetition, outside of what is measured. */
  readonly prepare?: () => Promise<unknown>;
  readonly run: () => Promise<Work>;
  /** The Node processes that do the work; this one when left out. */
  readonly processes?: readonly number[];
  /** After each repetition, outside of what is measured. */
  readonly close?: () => Promise<unknown>;
}

/** What one repetition of a variant came to. CPU in µs per operation; undefined where the process cannot be seen. */
export interface Sample {
  readonly perSecond: number;
  readonly clientCpu: number;
  readonly serverCpu: number | undefined;
  readonly figures: Readonly<Record<string, number>>;
}

/** The samples of one repetition, by variant. A peer that is not there has none. */
export type Repetition = Readonly<Record<string, Sample>>;

export type Unit = 'µs' | 'ms' | 's' | 'MB' | 'events';

export type Limit = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table: what is told of a comparison, and what is asked of it. */
export interface Row {
  readonly what: string;
  readonly control: string;
  /** The variants whose CPU stands beside it. */
  readonly of: string;
  readonly against?: string;
  readonly unit?: Unit;
  /** Undefined when a variant that it needs is not there. */
  readonly value: (repetition: Repetition) => number | undefined;
  /** The run fails beyond it; a row without one is told and not judged. */
  readonly gate?: Limit;
  readonly target?: Limit;
}

/** Variants that are repeated in turns, and what follows from their samples. */
export interface Comparison {
  readonly variants: Readonly<Record<string, Variant>>;
  readonly rows: readonly Row[];
  /** Why a variant that a row names is not there. */
  readonly absent?: string;
}

/** A benchmark is a value: add it to the list in main.ts. */
export interface Benchmark {
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  /** Only when it is named: it takes long. */
  readonly apart?: true;
  /** Sets the stage, hands over comparison by comparison, and clears up after the last. */
  readonly comparisons: (stand: Stand) => AsyncIterable<Comparison>;
}

type Asked = Omit<Row, 'value' | 'unit' | 'of' | 'against'> & { readonly of: string; readonly against: string };

/** How many times as much a second as the control. */
export function speed(row: Asked): Row {
  return { ...row, value: (at) => ratio(at[row.of]?.perSecond, at[row.against]?.perSecond) };
}

/** How many times the control's CPU for one operation, client and server together. */
export function cpu(row: Asked): Row {
  return { ...row, value: (at) => ratio(cpuOf(at[row.of]), cpuOf(at[row.against])) };
}

/** How many times the control's figure. */
export function timesFigure(name: string, row: Asked): Row {
  return { ...row, value: (at) => ratio(at[row.of]?.figures[name], at[row.against]?.figures[name]) };
}

/** The figure itself. */
export function figure(name: string, unit: Unit, row: Omit<Row, 'value' | 'unit'>): Row {
  return { ...row, unit, value: (at) => at[row.of]?.figures[name] };
}

/** Client and server together. */
export function cpuOf(sample: Sample | undefined): number | undefined {
  return sample && sample.clientCpu + (sample.serverCpu ?? 0);
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}
