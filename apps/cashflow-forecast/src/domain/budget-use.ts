import { addDays, daysBetween } from '#libs/kernel/dates';
import { type Band, bandOf } from './chance-sum.ts';
import { totalOf } from './exposure.ts';
import type { Figures } from './figures.ts';
import { monthEnd } from './month-ends.ts';
import { arrived, type Outlook, outlookOf } from './outlook.ts';

/** What a municipality pays in a calendar year: paid, tied, and foreseen. Whole cents. */
export interface BudgetUse {
  readonly year: string;
  /** Booked by the bank in this year. */
  readonly paidCents: number;
  /** Months that have ended and are not paid, of whichever year. */
  readonly owedCents: number;
  /** Months of this year still to end, under the grants as they stand. */
  readonly tiedCents: number;
  /** Paid through 31 December: what was, and what is expected to be. */
  readonly expectedCents: number;
  readonly band: Band;
  /** What the months of this year cost, whenever they are paid. */
  readonly costCents: number;
  /** Of what is owed or tied: what is expected to be paid only after 31 December. */
  readonly afterYearCents: number;
  /** First day on which what was paid is expected to reach the budget; null when it does not this year. */
  readonly usedUpOn: string | null;
  /** The same, if it goes faster: with a chance of one in ten. */
  readonly perhapsUsedUpOn: string | null;
}

/** The use of a budget in the year of the day of asking; without a budget it is not used up. */
export function budgetUse({ on, positions, delays, receipts, open }: Figures, budgetCents: number | null): BudgetUse {
  const year = on.slice(0, 4);
  const yearEnd = `${year}-12-31`;
  const paid = receipts.filter(({ bookedOn }) => bookedOn.startsWith(year) && bookedOn <= on);
  const paidCents = paid.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const ofYear = positions.filter(({ month, standing }) => month.startsWith(year) && standing !== 'closed');
  const toEnd = ofYear.filter(({ month, standing }) => monthEnd(month).date > on && standing !== 'received');
  const outlook = outlookOf(positions, delays, on);
  const by = (day: string) => comes(outlook, day);
  const { expectedCents, band } = by(yearEnd);
  const [owedCents, tiedCents] = [totalOf(open).amountCents, totalOf(toEnd).amountCents];
  const reached = (some: (day: string) => number) =>
    budgetCents === null
      ? null
      : (paidOut(paid, budgetCents) ?? firstDay(on, yearEnd, (day) => paidCents + some(day) >= budgetCents));
  return {
    ...{ year, paidCents, owedCents, tiedCents, expectedCents: paidCents + expectedCents },
    band: {
      p10Cents: paidCents + band.p10Cents,
      p50Cents: paidCents + band.p50Cents,
      p90Cents: paidCents + band.p90Cents,
    },
    costCents: totalOf(ofYear).amountCents,
    afterYearCents: owedCents + tiedCents - expectedCents,
    usedUpOn: reached((day) => by(day).expectedCents),
    perhapsUsedUpOn: reached((day) => by(day).band.p90Cents),
  };
}

/** What comes after the day of asking, up to and including a day. */
function comes({ on, inflows }: Outlook, day: string): { expectedCents: number; band: Band } {
  if (day <= on) return { expectedCents: 0, band: bandOf([]) };
  const chances = arrived(inflows, day);
  const parts = inflows.map(({ cents }, nth) => ({ cents, chance: chances[nth] ?? 0 }));
  return {
    expectedCents: Math.round(parts.reduce((sum, { cents, chance }) => sum + cents * chance, 0)),
    band: bandOf(parts),
  };
}

/** The day of the payment that reached the budget; receipts come by their day. */
function paidOut(paid: Figures['receipts'], budgetCents: number): string | null {
  let sum = 0;
  return paid.find(({ amountCents }) => (sum += amountCents) >= budgetCents)?.bookedOn ?? null;
}

/** The first day of (after, last] for which something holds that goes on holding. */
function firstDay(after: string, last: string, holds: (day: string) => boolean): string | null {
  let [low, high] = [1, daysBetween(after, last)];
  if (high < 1 || !holds(last)) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(addDays(after, middle))) high = middle;
    else low = middle + 1;
  }
  return addDays(after, low);
}
