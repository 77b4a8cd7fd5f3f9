/** An amount that comes as a whole or not at all. */
export interface ChancePart {
  /** Whole cents, not below zero. */
  readonly cents: number;
  /** 0 to 1. */
  readonly chance: number;
}

export interface Band {
  readonly p10Cents: number;
  readonly p50Cents: number;
  readonly p90Cents: number;
}

const EXACT_PARTS = 10;
const GRID_PARTS = 100;
const GRID = 4000;
const SURE = 1e-9;
/** Standard normal deviate of 90 percent. */
const Z90 = 1.2815515655446004;

/**
 * The amounts that a sum of independent parts stays at or under with a chance of 10, 50 and 90 percent, in whole cents.
 * Exact while at most 10 parts are uncertain. Up to 100 the sum is kept on a grid of 1/4000 of what is uncertain, each part
 * divided over two points so that the mean stays what it is: that spreads the sum by at most √n/2 steps (0.13 percent for
 * 100 parts). Beyond, it is the normal distribution of the same mean and variance, between nothing and everything.
 */
export function bandOf(parts: readonly ChancePart[]): Band {
  const possible = parts.filter(({ cents, chance }) => cents > 0 && chance > SURE);
  const sure = totalOf(possible.filter(({ chance }) => chance >= 1 - SURE));
  const unsure = possible.filter(({ chance }) => chance < 1 - SURE);
  const quantiles = unsure.length > GRID_PARTS ? normal(unsure) : counted(unsure);
  const most = totalOf(unsure);
  const at = (cents: number): number => sure + Math.min(Math.max(Math.round(cents), 0), most);
  return { p10Cents: at(quantiles[0]), p50Cents: at(quantiles[1]), p90Cents: at(quantiles[2]) };
}

type Quantiles = readonly [p10: number, p50: number, p90: number];

const totalOf = (parts: readonly ChancePart[]): number => parts.reduce((sum, { cents }) => sum + cents, 0);

function normal(parts: readonly ChancePart[]): Quantiles {
  const mean = parts.reduce((sum, { cents, chance }) => sum + cents * chance, 0);
  const variance = parts.reduce((sum, { cents, chance }) => sum + cents * cents * chance * (1 - chance), 0);
  const away = Z90 * Math.sqrt(variance);
  return [mean - away, mean, mean + away];
}

function counted(parts: readonly ChancePart[]): Quantiles {
  const sums = parts.length <= EXACT_PARTS ? exactSums(parts) : gridSums(parts);
  return [quantile(sums, 0.1), quantile(sums, 0.5), quantile(sums, 0.9)];
}

type Sums = readonly (readonly [cents: number, chance: number])[];

function exactSums(parts: readonly ChancePart[]): Sums {
  let sums = new Map([[0, 1]]);
  for (const { cents, chance } of parts) {
    const next = new Map<number, number>();
    const add = (sum: number, more: number) => next.set(sum, (next.get(sum) ?? 0) + more);
    for (const [sum, before] of sums) {
      add(sum, before * (1 - chance));
      add(sum + cents, before * chance);
    }
    sums = next;
  }
  return [...sums].sort(([a], [b]) => a - b);
}

function gridSums(parts: readonly ChancePart[]): Sums {
  const step = totalOf(parts) / GRID;
  const chances = new Float64Array(GRID + parts.length + 1);
  chances[0] = 1;
  let reach = 0;
  for (const { cents, chance } of parts) {
    const whole = Math.floor(cents / step);
    const upper = chance * (cents / step - whole);
    const lower = chance - upper;
    reach += whole + 1;
    for (let at = reach; at >= 0; at--) {
      const stays = (chances[at] ?? 0) * (1 - chance);
      const fromLower = at >= whole ? (chances[at - whole] ?? 0) * lower : 0;
      const fromUpper = at > whole ? (chances[at - whole - 1] ?? 0) * upper : 0;
      chances[at] = stays + fromLower + fromUpper;
    }
  }
  return Array.from(chances, (chance, at) => [at * step, chance]);
}

/** A hair under the level counts as reached: chances are sums of binary fractions. */
function quantile(sums: Sums, level: number): number {
  let reached = 0;
  for (const [cents, chance] of sums) {
    reached += chance;
    if (reached >= level - SURE) return cents;
  }
  return sums.at(-1)?.[0] ?? 0;
}
