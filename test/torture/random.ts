import { mulberry32 } from '../../libs/testing/chance.ts';

/** Chance that comes out the same for the same seed. */
export class Random {
  /** From 0 to 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = mulberry32(seed);
  }

  /** A whole number from `low` up to, and not with, `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low));
  }

  pick<T>(some: readonly T[]): T {
    const one = some[this.between(0, some.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
