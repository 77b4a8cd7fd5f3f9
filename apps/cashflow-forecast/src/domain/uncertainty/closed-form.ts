import { covariances, type OfMunicipality } from './covariance.ts';
import { deviateGivenShock } from './dependence.ts';
import { deviate, NODES } from './normal.ts';
import { meansOf, type Portfolio } from './portfolio.ts';

/** Mean in cents and variance in cents squared, by window. */
export interface Moments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Mean and variance of what comes in windows that follow each other, without drawing anything. `by` has of each batch, row
 * by row, the chance that it has come by the end of each window.
 *
 * **Formula.** Given the shock of a municipality its months come independently: with chance *p* of coming in the window,
 * expected amount *m* and covariance *K* of the amounts, the second moment is (Σ p·m)² + Σ p(1 − p)(m² + K) + Σ Σ p·p′·K;
 * its mean over the shock, less the square of the mean, is the variance of the municipality. Municipalities add up. The
 * minimum wage is one for everybody: its standard deviations *q* are summed over all municipalities before they are squared.
 */
export function momentsOf(portfolio: Portfolio, by: Float64Array, windows: number): Moments {
  const means = meansOf(portfolio);
  const mean = new Float64Array(windows);
  const variance = new Float64Array(windows);
  const wage = new Float64Array(windows);
  for (const whose of covariances(portfolio)) {
    const chances = conditional(whose, by, windows);
    for (let window = 0; window < windows; window++) {
      const one = ofWindow(whose, chances, window, means, portfolio.wageStep);
      mean[window] = (mean[window] ?? 0) + one.mean;
      variance[window] = (variance[window] ?? 0) + one.variance;
      wage[window] = (wage[window] ?? 0) + one.wage;
    }
  }
  variance.forEach((own, window) => (variance[window] = own + (wage[window] ?? 0) ** 2));
  return { mean, variance };
}

/** One set of chances by window and batch for each shock; a single set when the months have nothing in common. */
interface Conditional {
  readonly weight: number;
  /** By window, and within it by batch. */
  readonly chances: Float64Array;
}

function conditional({ shared, batches }: OfMunicipality, by: Float64Array, windows: number): Conditional[] {
  const own = batches.map((batch) => by.subarray(batch * windows, (batch + 1) * windows));
  if (shared <= 0) return [{ weight: 1, chances: differences(own, windows, (chance) => chance) }];
  const until = own.map((chances) => chances.map(deviate));
  return NODES.map(({ z, weight }) => ({
    weight,
    chances: differences(until, windows, (deviation) => deviateGivenShock(deviation, shared, z)),
  }));
}

/** What is added in each window: by window, and within it by batch. */
function differences(rows: readonly Float64Array[], windows: number, of: (value: number) => number): Float64Array {
  const added = new Float64Array(windows * rows.length);
  rows.forEach((row, nth) => {
    let before = 0;
    for (let window = 0; window < windows; window++) {
      const now = of(row[window] ?? 0);
      added[window * rows.length + nth] = now - before;
      before = now;
    }
  });
  return added;
}

const NOTHING = 1e-12;

function ofWindow(
  { batches, covariance }: OfMunicipality,
  given: readonly Conditional[],
  window: number,
  means: Float64Array,
  wageStep: Float64Array,
) {
  const width = batches.length;
  let [mean, square, wage, wageSquare] = [0, 0, 0, 0];
  for (const { weight, chances } of given) {
    let [expected, own, step, ownStep] = [0, 0, 0, 0];
    const some: number[] = [];
    for (let nth = 0; nth < width; nth++) {
      const chance = chances[window * width + nth] ?? 0;
      if (chance < NOTHING) continue;
      some.push(nth);
      const batch = batches[nth] ?? 0;
      const [amount, moves] = [means[batch] ?? 0, wageStep[batch] ?? 0];
      expected += chance * amount;
      step += chance * moves;
      own += chance * (1 - chance) * (amount * amount + (covariance[nth * width + nth] ?? 0));
      ownStep += chance * (1 - chance) * moves * moves;
    }
    mean += weight * expected;
    wage += weight * step;
    square += weight * (expected * expected + own + together(some, chances, window * width, covariance, width));
    wageSquare += weight * (step * step + ownStep);
  }
  return { mean, wage, variance: Math.max(square - mean * mean, 0) + Math.max(wageSquare - wage * wage, 0) };
}

/** Σ Σ p·p′·K over the batches that may come. */
function together(
  some: readonly number[],
  chances: Float64Array,
  offset: number,
  covariance: Float64Array,
  width: number,
): number {
  let sum = 0;
  for (const row of some) {
    let inner = 0;
    for (const column of some) inner += (chances[offset + column] ?? 0) * (covariance[row * width + column] ?? 0);
    sum += (chances[offset + row] ?? 0) * inner;
  }
  return sum;
}
