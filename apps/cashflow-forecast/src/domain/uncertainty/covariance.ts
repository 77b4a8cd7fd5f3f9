import type { Portfolio } from './portfolio.ts';

/** Of one municipality: its batches, and how their amounts vary together because people leave, in cents squared. */
export interface OfMunicipality {
  readonly shared: number;
  readonly batches: readonly number[];
  /** Square, row by row. */
  readonly covariance: Float64Array;
}

/**
 * How the amounts of batches vary together. Of one stay, with chances *s* and amounts *a* of its months *k* ≤ *l*: it is in
 * both with chance *s(l)*, so their covariance is a(k)·a(l)·(s(l) − s(k)·s(l)); where both have a spread *v*, the deviation
 * is the same and adds a(k)·a(l)·v(k)·v(l)·s(l). Stays do not depend on each other, so they add up.
 */
export function covariances(portfolio: Portfolio): OfMunicipality[] {
  const all = Array.from(portfolio.shared, (shared) => ({ shared, batches: [] as number[] }));
  const place = new Int32Array(portfolio.municipality.length);
  portfolio.municipality.forEach((of, batch) => {
    place[batch] = all[of]?.batches.length ?? 0;
    all[of]?.batches.push(batch);
  });
  const made = all.map((each) => ({ ...each, covariance: new Float64Array(each.batches.length ** 2) }));
  for (let stay = 0; stay + 1 < portfolio.begins.length; stay++) {
    const first = portfolio.begins[stay] ?? 0;
    const whose = made[portfolio.municipality[portfolio.batch[first] ?? 0] ?? 0];
    if (whose) addStay(portfolio, first, portfolio.begins[stay + 1] ?? first, place, whose);
  }
  return made;
}

function addStay(
  { batch, amount, chance, spread }: Portfolio,
  from: number,
  to: number,
  place: Int32Array,
  { batches, covariance }: OfMunicipality,
): void {
  const width = batches.length;
  for (let later = from; later < to; later++) {
    const [stays, cents, deviation] = [chance[later] ?? 0, amount[later] ?? 0, spread[later] ?? 0];
    const row = place[batch[later] ?? 0] ?? 0;
    for (let sooner = from; sooner <= later; sooner++) {
      const both = stays * (1 - (chance[sooner] ?? 0) + deviation * (spread[sooner] ?? 0));
      const varies = cents * (amount[sooner] ?? 0) * both;
      const column = place[batch[sooner] ?? 0] ?? 0;
      add(covariance, row * width + column, varies);
      if (row !== column) add(covariance, column * width + row, varies);
    }
  }
}

function add(to: Float64Array, at: number, more: number): void {
  to[at] = (to[at] ?? 0) + more;
}
