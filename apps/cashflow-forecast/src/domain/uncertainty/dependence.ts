import { deviate, below } from './normal.ts';
import { type Delays, type Wait } from '../delay.ts';
import { grouped } from '../exposure.ts';

/**
 * **Dependence within a municipality.** Who is late is late for everybody it pays, and often for more than one month. The
 * people of one month are paid together, so they come as one (see `Delay`); the months of one municipality share a shock.
 *
 * **Formula.** A month comes by a day with chance *F*. Given the shock *z* of its municipality (standard normal, above 0 is
 * later) that chance is Φ((Φ⁻¹(*F*) − √ρ·*z*) / √(1 − ρ)): a normal copula. Over all *z* it is *F* again, so the dependence
 * moves no mean; it widens the band of a sum. Municipalities do not depend on each other.
 *
 * **Parameter.** ρ, 0 to 1, without a unit, has two parts. What is not known of a municipality's pace holds for all its
 * months: 1 / (*n* + 4) after *n* months that it paid, the variance of a level that was seen *n* times and counts three
 * months of the others (see `delaysOf`), as part of the variance of a new month. Of the rest a part *c* is learnt: how
 * alike two months in a row were, in normal scores, over all municipalities, with {@link ALIKE_WEIGHT} pairs of
 * {@link ALIKE} beside what was seen.
 *
 * **Leaves out.** Years in which everybody is late; a shock that fades within the outlook: here it stays.
 */
export function dependenceOf(waits: readonly Wait[], delays: Delays): (municipality: string) => number {
  const months = monthsPaid(waits);
  const alike = alikeOf(months, delays);
  return (municipality) => {
    const unknown = 1 / ((months.get(municipality)?.length ?? 0) + OWN_MONTHS);
    return unknown + (1 - unknown) * alike;
  };
}

/** An assumption, no statistic: how alike two months in a row are before anything was seen, and its weight in pairs. */
const ALIKE = 0.2;
const ALIKE_WEIGHT = 10;
const OWN_MONTHS = 4;
const MOST_ALIKE = 0.8;
const EDGE = 0.01;

/** Days after which each month of a municipality was paid (the mean of its people), in the order of months. */
function monthsPaid(waits: readonly Wait[]): ReadonlyMap<string, number[]> {
  const paid = waits.filter((wait) => wait.paid);
  return new Map(
    grouped(paid, ({ municipality }) => municipality).map(([municipality, some]) => [
      municipality,
      grouped(some, ({ month }) => month).map(([, people]) => mean(people.map(({ days }) => days))),
    ]),
  );
}

function alikeOf(months: ReadonlyMap<string, readonly number[]>, delays: Delays): number {
  let sum = ALIKE * ALIKE_WEIGHT;
  let weight = ALIKE_WEIGHT;
  for (const [municipality, days] of months) {
    const delay = delays.of(municipality);
    const scores = days.map((day) => score(delay.later(Math.round(day) - 1), delay.later(Math.round(day))));
    for (let nth = 1; nth < scores.length; nth++) {
      sum += (scores[nth] ?? 0) * (scores[nth - 1] ?? 0);
      weight++;
    }
  }
  return Math.min(Math.max(sum / weight, 0), MOST_ALIKE);
}

/** The middle of the step of the distribution in which a month fell. */
function score(before: number, after: number): number {
  return deviate(Math.min(Math.max(1 - (before + after) / 2, EDGE), 1 - EDGE));
}

const mean = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0) / some.length;

/** A chance as it is given the shock of the municipality; what is sure stays sure. */
export function givenShock(chance: number, shared: number, z: number): number {
  return shared <= 0 || chance <= 0 || chance >= 1 ? chance : deviateGivenShock(deviate(chance), shared, z);
}

/** The same of the normal deviate of a chance. */
export function deviateGivenShock(until: number, shared: number, z: number): number {
  return below((until - Math.sqrt(shared) * z) / Math.sqrt(1 - shared));
}
