import { deviate } from './normal.ts';
import type { Portfolio } from './portfolio.ts';
import { Draws, hashed } from './random.ts';

/** What is drawn: paths numbered from 0, of which a thread may do a part. */
export interface Question {
  readonly portfolio: Portfolio;
  /** Of each batch, row by row, the chance that it has come by the end of each window. */
  readonly by: Float64Array;
  readonly windows: number;
  readonly seed: number;
  /** Of the whole simulation: the shocks are spread evenly over its paths. */
  readonly paths: number;
}

/**
 * What comes in each window on the paths `from` up to `to`, row by row, in cents: the model of `momentsOf`, drawn. A path
 * does not depend on which others are drawn beside it.
 *
 * Of each stay only the month of leaving is drawn, by inversion: one number, and most of them say that nobody leaves. The
 * shocks (of the minimum wage, and of each municipality) are stratified: each path has its own slice of the distribution.
 */
export function simulate(question: Question, from: number, to: number): Float64Array {
  const { windows } = question;
  const plan = planOf(question);
  const out = new Float64Array((to - from) * windows);
  for (let path = from; path < to; path++) {
    onPath(question, plan, path, out.subarray((path - from) * windows, (path - from + 1) * windows));
  }
  return out;
}

/** What is the same on every path. */
interface Plan {
  /** Of each batch, when everybody stays at the expected amount. */
  readonly full: Float64Array;
  readonly stays: Stays;
  /** The normal deviates of `by`. */
  readonly until: Float64Array;
  /** Of the path under way; used again for the next. */
  readonly amounts: Float64Array;
}

/** Those of known amounts with the chance that they never leave, by which nearly all are done; and the others. */
interface Stays {
  readonly plain: Int32Array;
  readonly never: Float64Array;
  readonly spreading: Int32Array;
}

function planOf({ portfolio, by }: Question): Plan {
  const { sure, batch, amount } = portfolio;
  const full = Float64Array.from(sure);
  batch.forEach((of, at) => (full[of] = (full[of] ?? 0) + (amount[at] ?? 0)));
  return { full, stays: staysOf(portfolio), until: by.map(deviate), amounts: new Float64Array(full.length) };
}

function staysOf({ begins, chance, spread }: Portfolio): Stays {
  const all = Int32Array.from({ length: begins.length - 1 }, (_, stay) => stay);
  const isSpreading = (stay: number) => spread.subarray(begins[stay], begins[stay + 1]).some((each) => each > 0);
  const plain = all.filter((stay) => !isSpreading(stay));
  const never = Float64Array.from(plain, (stay) => chance[(begins[stay + 1] ?? 1) - 1] ?? 1);
  return { plain, never, spreading: all.filter(isSpreading) };
}

function onPath(question: Question, plan: Plan, path: number, out: Float64Array): void {
  const { portfolio, seed, paths } = question;
  const draws = new Draws(seed, path);
  plan.amounts.set(plan.full);
  leave(portfolio, plan.stays, draws, plan.amounts);
  deviateAndLeave(portfolio, plan.stays, draws, plan.amounts);
  const wage = stratified(path, paths, seed, draws);
  arrive(question, plan, path, wage, draws, out);
}

/** Takes away what comes after the month of leaving. */
function leave(
  { begins, batch, amount, chance }: Portfolio,
  { plain, never }: Stays,
  draws: Draws,
  to: Float64Array,
): void {
  for (let nth = 0; nth < plain.length; nth++) {
    const drawn = draws.uniform();
    if (drawn < (never[nth] ?? 1)) continue;
    const stay = plain[nth] ?? 0;
    const first = begins[stay] ?? 0;
    for (let at = (begins[stay + 1] ?? 0) - 1; at >= first && drawn >= (chance[at] ?? 0); at--) {
      const of = batch[at] ?? 0;
      to[of] = (to[of] ?? 0) - (amount[at] ?? 0);
    }
  }
}

/** The same of those whose amount is not known: one deviation for all their months. */
function deviateAndLeave(
  { begins, batch, amount, chance, spread }: Portfolio,
  { spreading }: Stays,
  draws: Draws,
  to: Float64Array,
): void {
  for (const stay of spreading) {
    const [deviation, drawn] = [draws.normal(), draws.uniform()];
    for (let at = begins[stay] ?? 0; at < (begins[stay + 1] ?? 0); at++) {
      const of = batch[at] ?? 0;
      const factor = drawn < (chance[at] ?? 0) ? deviation * (spread[at] ?? 0) : -1;
      to[of] = (to[of] ?? 0) + (amount[at] ?? 0) * factor;
    }
  }
}

/** Each batch comes in the window in which its own draw, and the shock of its municipality, fall. */
function arrive(
  { portfolio, windows, seed, paths }: Question,
  { until, amounts }: Plan,
  path: number,
  wage: number,
  draws: Draws,
  out: Float64Array,
): void {
  const { municipality, shared, wageStep } = portfolio;
  const shocks = Float64Array.from(shared, (_, of) => stratified(path, paths, seed + 1 + of, draws));
  for (let batch = 0; batch < amounts.length; batch++) {
    const of = municipality[batch] ?? 0;
    const alike = shared[of] ?? 0;
    const drawn = Math.sqrt(alike) * (shocks[of] ?? 0) + Math.sqrt(1 - alike) * draws.normal();
    const first = batch * windows;
    let window = 0;
    while (window < windows && drawn >= (until[first + window] ?? 0)) window++;
    if (window < windows) out[window] = (out[window] ?? 0) + (amounts[batch] ?? 0) + wage * (wageStep[batch] ?? 0);
  }
}

/** A normal deviate from this path's slice of the distribution; which slice, differs by stream. */
function stratified(path: number, paths: number, stream: number, draws: Draws): number {
  return deviate((slice(path, paths, stream) + draws.uniform()) / paths || Number.EPSILON);
}

const LARGE_PRIMES = [99991, 99989, 99971, 99961, 99929, 99923, 99907, 99901] as const;

/** Each path another slice: multiplied by a prime, and moved. It needs fewer paths than that prime. */
function slice(path: number, paths: number, stream: number): number {
  const mixed = hashed(stream) >>> 0;
  return (path * (LARGE_PRIMES[mixed % LARGE_PRIMES.length] ?? 99991) + mixed) % paths;
}
