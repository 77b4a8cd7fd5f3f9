/**
 * Numbers for drawing: the same seed and path give the same numbers, whichever thread draws them and after what. Seeds
 * that follow each other are hashed, or their paths would resemble each other (that moved a mean by 1 percent once).
 */
export class Draws {
  private state: number;
  private spare = NaN;

  constructor(seed: number, path: number) {
    this.state = hashed(hashed(seed) ^ Math.imul(path + 1, 0x9e3779b1));
  }

  /** From 0 up to 1, by 2⁻³² (mulberry32). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Standard normal, two at a time (Marsaglia's polar method). */
  normal(): number {
    const before = this.spare;
    if (!Number.isNaN(before)) {
      this.spare = NaN;
      return before;
    }
    for (;;) {
      const [x, y] = [2 * this.uniform() - 1, 2 * this.uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const size = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * size;
      return x * size;
    }
  }
}

/** Mixes all bits of 32 (the finalizer of MurmurHash3). */
export function hashed(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
