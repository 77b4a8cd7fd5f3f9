import { deviate } from './normal.ts';
import type { Portfolio } from './portfolio.ts';
import { leave, type Profiles, profilesOf } from './profiles.ts';
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
  readonly profiles: Profiles;
  /** The normal deviates of `by`, and of each batch the first window in which it can come. */
  readonly until: Float64Array;
  readonly earliest: Int32Array;
  /** Of the path under way; used again for the next. */
  readonly amounts: Float64Array;
  readonly changes: Float64Array;
}

function planOf({ portfolio, by, windows }: Question): Plan {
  const { sure, batch, amount } = portfolio;
  const full = Float64Array.from(sure);
  batch.forEach((of, at) => (full[of] = (full[of] ?? 0) + (amount[at] ?? 0)));
  const earliest = Int32Array.from(full, (_, each) => {
    const first = by.subarray(each * windows, (each + 1) * windows).findIndex((chance) => chance > 0);
    return first < 0 ? windows : first;
  });
  const again = { amounts: new Float64Array(full.length), changes: new Float64Array(full.length + 1) };
  return { full, profiles: profilesOf(portfolio), until: by.map(deviate), earliest, ...again };
}

function onPath(question: Question, plan: Plan, path: number, out: Float64Array): void {
  const { portfolio, seed, paths } = question;
  const draws = new Draws(seed, path);
  plan.amounts.set(plan.full);
  leave(portfolio, plan.profiles, draws, plan.amounts, plan.changes);
  const wage = stratified(path, paths, seed, draws);
  arrive(question, plan, path, wage, draws, out);
}

/** Each batch comes in the window in which its own draw, and the shock of its municipality, fall. */
function arrive(
  { portfolio, windows, seed, paths }: Question,
  { until, amounts, earliest }: Plan,
  path: number,
  wage: number,
  draws: Draws,
  out: Float64Array,
): void {
  const { municipality, shared, wageStep } = portfolio;
  const own = shared.map((alike) => Math.sqrt(1 - alike));
  const shocks = shared.map((alike, of) => Math.sqrt(alike) * stratified(path, paths, seed + 1 + of, draws));
  for (let batch = 0; batch < amounts.length; batch++) {
    const of = municipality[batch] ?? 0;
    const drawn = (shocks[of] ?? 0) + (own[of] ?? 0) * draws.normal();
    const first = batch * windows;
    let window = earliest[batch] ?? 0;
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
