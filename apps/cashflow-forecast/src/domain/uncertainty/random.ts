/**
 * Numbers for drawing: the same seed and path give the same numbers, whichever thread draws them and after what. Seeds
 * that follow each other are hashed, or their paths would resemble each other (that moved a mean by 1 percent once).
 */
export class Draws {
  private state: number;

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

  /** Standard normal (the ziggurat of Marsaglia and Tsang in Doornik's form, 128 layers). */
  normal(): number {
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const layer = (this.uniform() * LAYERS) | 0;
      if (Math.abs(u) < (RATIOS[layer] ?? 0)) return u * (EDGES[layer] ?? 0);
      if (layer === 0) return this.tail(u < 0);
      const x = u * (EDGES[layer] ?? 0);
      const [outer, inner] = [density((EDGES[layer] ?? 0) ** 2 - x * x), density((EDGES[layer + 1] ?? 0) ** 2 - x * x)];
      if (inner + this.uniform() * (outer - inner) < 1) return x;
    }
  }

  private tail(isBelow: boolean): number {
    for (;;) {
      const x = Math.log(1 - this.uniform()) / START;
      const y = Math.log(1 - this.uniform());
      if (-2 * y >= x * x) return isBelow ? x - START : START - x;
    }
  }
}

const LAYERS = 128;
/** Where the tail begins, and the area of a layer. */
const START = 3.442619855899;
const AREA = 9.91256303526217e-3;
const density = (square: number): number => Math.exp(-0.5 * square);
const EDGES = edges();
const RATIOS = Float64Array.from({ length: LAYERS }, (_, nth) => (EDGES[nth + 1] ?? 0) / (EDGES[nth] ?? 1));

function edges(): Float64Array {
  const all = new Float64Array(LAYERS + 1);
  let height = density(START * START);
  all[0] = AREA / height;
  all[1] = START;
  for (let nth = 2; nth < LAYERS; nth++) {
    const edge = Math.sqrt(-2 * Math.log(AREA / (all[nth - 1] ?? 1) + height));
    all[nth] = edge;
    height = density(edge * edge);
  }
  return all;
}

/** Mixes all bits of 32 (the finalizer of MurmurHash3). */
export function hashed(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
