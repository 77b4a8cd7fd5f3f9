import { setTimeout } from 'node:timers/promises';
import { quantile } from './measure.ts';

/** Instants by id, on the clock that all processes of this machine share: milliseconds. */
export type Instants = Readonly<Record<string, number>>;

/** Monotonic, and the same in every process of this machine. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * Begins something so many times a second, for so long, whether or not what began before has ended; answers when each
 * was to begin, so that a stall counts for all whom it kept waiting.
 */
export async function atRate(
  perSecond: number,
  seconds: number,
  begin: (nth: number, due: number) => Promise<unknown>,
) {
  const from = now();
  const total = Math.round(perSecond * seconds);
  const begun: Promise<unknown>[] = [];
  while (begun.length < total) {
    const due = Math.min(total, Math.floor(((now() - from) / 1000) * perSecond) + 1);
    while (begun.length < due) begun.push(begin(begun.length, from + (begun.length * 1000) / perSecond));
    await setTimeout(1);
  }
  await Promise.all(begun);
}

/** What lies between two instants of each id, by quantile. Throws when something that began has not ended. */
export function delays(began: Instants, ended: Instants): { p50: number; p99: number } {
  const all = Object.entries(began).map(([id, from]) => {
    const to = ended[id];
    if (to === undefined) throw new Error(`${id} was lost`);
    return to - from;
  });
  const sorted = all.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}
