/**
 * What may come, as numbers in rows: what the closed form and the simulation both reckon with, and what goes to other
 * threads as it is. Amounts are cents (of an expectation, so not whole), chances 0 to 1.
 *
 * A **batch** is what comes as a whole: a month of a municipality. A **stay** is one employment through the months to come:
 * in each it may have ended, and then it has ended for all later ones. It is there in its *k*-th month with the *k*-th of
 * its chances, which never rise. It has at most one month in a batch.
 */
export interface Portfolio {
  /** Of each batch whose it is: 0 and on. */
  readonly municipality: Int32Array;
  /** Of each batch the part that does not depend on who stays. */
  readonly sure: Float64Array;
  /** Of each batch what one standard deviation of the minimum wage changes it by. */
  readonly wageStep: Float64Array;
  /** Of each municipality how alike its months are: see `dependenceOf`. */
  readonly shared: Float64Array;
  /** Where the months of each stay begin in the four below; one more than there are stays. */
  readonly begins: Int32Array;
  readonly batch: Int32Array;
  readonly amount: Float64Array;
  readonly chance: Float64Array;
  /** Relative standard deviation of the amount, the same deviation in all months of a stay; 0 where it is known. */
  readonly spread: Float64Array;
}

export interface BatchRow {
  readonly municipality: string;
  readonly sureCents: number;
  readonly wageStepCents: number;
}

/** One month of a stay, in the order of months. */
export interface StayMonth {
  readonly batch: number;
  readonly cents: number;
  readonly chance: number;
  readonly spread: number;
}

/** The same as rows of numbers. */
export function portfolioOf(
  batches: readonly BatchRow[],
  stays: readonly (readonly StayMonth[])[],
  sharedOf: (municipality: string) => number,
): Portfolio {
  const names = [...new Set(batches.map(({ municipality }) => municipality))];
  const nth = new Map(names.map((name, at) => [name, at]));
  const months = stays.flat();
  const begins = new Int32Array(stays.length + 1);
  stays.forEach((stay, at) => (begins[at + 1] = (begins[at] ?? 0) + stay.length));
  return {
    municipality: Int32Array.from(batches, ({ municipality }) => nth.get(municipality) ?? 0),
    sure: Float64Array.from(batches, ({ sureCents }) => sureCents),
    wageStep: Float64Array.from(batches, ({ wageStepCents }) => wageStepCents),
    shared: Float64Array.from(names, sharedOf),
    begins,
    batch: Int32Array.from(months, ({ batch }) => batch),
    amount: Float64Array.from(months, ({ cents }) => cents),
    chance: Float64Array.from(months, ({ chance }) => chance),
    spread: Float64Array.from(months, ({ spread }) => spread),
  };
}

/** What is expected of each batch, whenever it comes. */
export function meansOf({ sure, batch, amount, chance }: Portfolio): Float64Array {
  const means = Float64Array.from(sure);
  batch.forEach((of, at) => (means[of] = (means[of] ?? 0) + (amount[at] ?? 0) * (chance[at] ?? 0)));
  return means;
}
