import { type Band, bandOf } from '../chance-sum.ts';
import { type OfMunicipality } from './covariance.ts';
import { givenShock } from './dependence.ts';
import { below, NODES } from './normal.ts';
import type { Portfolio } from './portfolio.ts';

/**
 * The amounts that what comes between two moments stays at or under with a chance of 10, 50 and 90 percent, in whole cents.
 * `before` and `by` have of each batch the chance that it has come by the beginning and by the end.
 *
 * When months come or do not come decides most of it, as they come as a whole: their expected amounts are added on a grid of
 * 1/{@link GRID} of all that is uncertain, for each shock of a municipality, and municipalities after each other. What the
 * amounts themselves vary by (who leaves, the wage value, the minimum wage) is added as a normal distribution of the variance
 * that `momentsOf` has for it. Where nothing but the delay is uncertain and nothing depends on anything, it is `bandOf`.
 */
export function bandBetween(
  portfolio: Portfolio,
  means: Float64Array,
  groups: readonly OfMunicipality[],
  before: readonly number[],
  by: readonly number[],
): Band {
  const isSimple = portfolio.begins.length === 1 && portfolio.shared.every((shared) => shared === 0);
  const chances = by.map((chance, batch) => chance - (before[batch] ?? 0));
  if (isSimple) return bandOf(chances.map((chance, batch) => ({ cents: means[batch] ?? 0, chance })));
  const isSure = (batch: number): boolean => (chances[batch] ?? 0) >= 1 - SURE;
  const sure = sumOf(means, isSure);
  const isUnsure = (batch: number): boolean =>
    (chances[batch] ?? 0) > SURE && !isSure(batch) && (means[batch] ?? 0) > 0;
  const step = Math.max(sumOf(means, isUnsure) / GRID, 1);
  const lumps = groups.map((group) => distribution(group, means, before, by, isUnsure, step));
  const noise = Math.sqrt(varianceOfAmounts(portfolio, groups, chances));
  const sums = blurred(lumps.reduce(convolved, Float64Array.of(1)), noise / step);
  const at = (level: number): number => Math.max(Math.round(sure + quantile(sums, level) * step), 0);
  return { p10Cents: at(0.1), p50Cents: at(0.5), p90Cents: at(0.9) };
}

const GRID = 300;
const SURE = 1e-7;

function sumOf(means: Float64Array, which: (batch: number) => boolean): number {
  return means.reduce((sum, cents, batch) => (which(batch) ? sum + cents : sum), 0);
}

/** The mixture over the shocks of one municipality, on the grid. */
function distribution(
  { shared, batches }: OfMunicipality,
  means: Float64Array,
  before: readonly number[],
  by: readonly number[],
  isUnsure: (batch: number) => boolean,
  step: number,
): Float64Array {
  const unsure = batches.filter(isUnsure);
  const length = unsure.reduce((sum, batch) => sum + Math.floor((means[batch] ?? 0) / step) + 1, 1);
  const mixed = new Float64Array(length);
  for (const { z, weight } of shared > 0 ? NODES : [{ z: 0, weight: 1 }]) {
    const sums = new Float64Array(length);
    sums[0] = 1;
    let reach = 0;
    for (const batch of unsure) {
      const chance = givenShock(by[batch] ?? 0, shared, z) - givenShock(before[batch] ?? 0, shared, z);
      reach = addPart(sums, reach, (means[batch] ?? 0) / step, Math.max(chance, 0));
    }
    for (let nth = 0; nth < length; nth++) mixed[nth] = (mixed[nth] ?? 0) + weight * (sums[nth] ?? 0);
  }
  return mixed;
}

/** One part more, divided over two points so that the mean stays. Answers how far the sums reach. */
function addPart(sums: Float64Array, reach: number, steps: number, chance: number): number {
  const whole = Math.floor(steps);
  const upper = chance * (steps - whole);
  const [lower, stays, far] = [chance - upper, 1 - chance, reach + whole + 1];
  for (let nth = far; nth >= 0; nth--) {
    const fromLower = nth >= whole ? (sums[nth - whole] ?? 0) * lower : 0;
    const fromUpper = nth > whole ? (sums[nth - whole - 1] ?? 0) * upper : 0;
    sums[nth] = (sums[nth] ?? 0) * stays + fromLower + fromUpper;
  }
  return far;
}

function convolved(one: Float64Array, other: Float64Array): Float64Array {
  if (other.length === 1) return one;
  const sums = new Float64Array(one.length + other.length - 1);
  one.forEach((chance, nth) => {
    if (chance < NEGLIGIBLE) return;
    for (let more = 0; more < other.length; more++)
      sums[nth + more] = (sums[nth + more] ?? 0) + chance * (other[more] ?? 0);
  });
  return sums;
}

const NEGLIGIBLE = 1e-12;
const FAR = 4;

interface Sums {
  readonly chances: Float64Array;
  /** The step at which they begin, below zero when the noise reaches there. */
  readonly from: number;
}

/** With a normal deviation of so many steps. */
function blurred(chances: Float64Array, deviation: number): Sums {
  if (deviation < 0.1) return { chances, from: 0 };
  // Grids much finer than the noise are of no use: points are taken together.
  const reach = Math.ceil(FAR * deviation);
  const kernel = Float64Array.from(
    { length: 2 * reach + 1 },
    (_, nth) => below((nth - reach + 0.5) / deviation) - below((nth - reach - 0.5) / deviation),
  );
  return { chances: convolved(chances, kernel), from: -reach };
}

function quantile({ chances, from }: Sums, level: number): number {
  let reached = 0;
  const nth = chances.findIndex((chance) => (reached += chance) >= level - SURE);
  return from + (nth < 0 ? chances.length - 1 : nth);
}

/** What the amounts vary by, given these chances of coming, in cents squared. */
function varianceOfAmounts(
  { wageStep }: Portfolio,
  groups: readonly OfMunicipality[],
  chances: readonly number[],
): number {
  const wage = wageStep.reduce((sum, step, batch) => sum + step * (chances[batch] ?? 0), 0);
  return groups.reduce((sum, { batches, covariance }) => {
    const width = batches.length;
    const some = batches.flatMap((batch, nth) =>
      (chances[batch] ?? 0) > SURE ? [{ nth, chance: chances[batch] ?? 0 }] : [],
    );
    return some.reduce(
      (total, row) =>
        some.reduce((inner, column) => {
          const both = row === column ? row.chance : row.chance * column.chance;
          return inner + both * (covariance[row.nth * width + column.nth] ?? 0);
        }, total),
      sum,
    );
  }, wage * wage);
}
