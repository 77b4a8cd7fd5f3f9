import { dayNumber } from '#libs/kernel/dates';
import { grouped } from './exposure.ts';
import { monthEnd } from './month-ends.ts';
import type { Position } from './positions.ts';
import type { Receipt } from './receipts.ts';

/**
 * How late a municipality pays: days from the last day of a month to the booking of what was granted for it.
 *
 * **Model.** A month of a municipality is one observation, however many people it is for, because they are paid together;
 * its people share its weight. What still waits counts for as long as it waits (a censored observation), so that somebody
 * who has not paid for months does not look quick. From both follow the hazards: of the months that were still open on
 * day *d*, the part that was paid on that day (Kaplan–Meier). A municipality's hazard is drawn towards that of all
 * together as if it had {@link OWN_WEIGHT} months more like them, and that towards {@link PLANNED} by as many: with few
 * months the figure is mostly the others', with many its own.
 *
 * **Limits.** No trend, no season, no pay day as such; months are taken to be independent, so a streak of late months is
 * wider in truth than here. After the longest wait seen, a month is taken to be paid within {@link TAIL_DAYS} days on
 * average.
 */
export interface Delay {
  /** Chance that a month is paid later than so many days after its end; 1 before day 0. */
  later(days: number): number;
  /** The first day by which it is paid with this chance, 0 to 1. */
  quantile(chance: number): number;
}

/** From when on a month of an application can be paid: its last day, or the day of the decision when that is later. */
export type PayableFrom = (applicationId: string, month: string) => string;

/** One person-month of a municipality: paid after so many days, or still waiting after so many. */
export interface Wait {
  readonly municipality: string;
  readonly month: string;
  readonly days: number;
  readonly paid: boolean;
}

/** Months that the others count for, beside a municipality's own. */
const OWN_WEIGHT = 3;
/** Days that are counted; nobody's figure depends on what is later. */
const DAYS = 1200;
const TAIL_DAYS = 30;

/** What is planned with until something is seen: pay days two, three, four and six weeks after the month (no statistic). */
const PLANNED: ReadonlyMap<number, number> = new Map([
  [14, 1 / 4],
  [21, 1 / 3],
  [28, 1 / 2],
  [42, 1 / 2],
]);
const LAST_PLANNED = 42;
const planned = (day: number): number => PLANNED.get(day) ?? (day > LAST_PLANNED ? 1 / TAIL_DAYS : 0);

/** The waits that a book shows on a day: each receipt, and each month that was open. */
export function waitsOf(receipts: readonly Receipt[], positions: readonly Position[], on: string): Wait[] {
  return waitsSince(receipts, positions, on, (_, month) => monthEnd(month).date).map(({ month, ...wait }) => ({
    ...wait,
    month: month.slice(0, 7),
  }));
}

/**
 * The same from the day on which each could be paid, which stands for its month: what was decided late is paid soon after,
 * and together. Counted from its month it would look as if the municipality were slow.
 */
export function waitsSince(
  receipts: readonly Receipt[],
  positions: readonly Position[],
  on: string,
  from: PayableFrom,
): Wait[] {
  const paid = receipts.map(({ municipality, applicationId, month, bookedOn }) => {
    const since = from(applicationId, month);
    return { municipality, month: since, days: Math.max(dayNumber(bookedOn) - dayNumber(since), 0), paid: true };
  });
  const waiting = positions
    .filter(({ month, standing }) => monthEnd(month).date <= on && standing !== 'received' && standing !== 'closed')
    .map(({ municipality, applicationId, month }) => ({ municipality, since: from(applicationId, month) }))
    .filter(({ since }) => since <= on)
    .map(({ municipality, since }) => ({
      ...{ municipality, month: since, days: dayNumber(on) - dayNumber(since), paid: false },
    }));
  return [...paid, ...waiting];
}

/** By what was decided when. */
export function payableFrom(decidedOn: ReadonlyMap<string, string>): PayableFrom {
  return (applicationId, month) => {
    const [end, decided = ''] = [monthEnd(month).date, decidedOn.get(applicationId)];
    return decided > end ? decided : end;
  };
}

export interface Delays {
  of(municipality: string): Delay;
  readonly together: Delay;
}

/** The delay of every municipality that was seen, and of those that were not: that is the one of all together. */
export function delaysOf(waits: readonly Wait[]): Delays {
  const weighed = weigh(waits);
  const shared = hazards(weighed, planned);
  const together = delay(shared);
  const own = new Map(
    grouped(weighed, ({ municipality }) => municipality).map(([municipality, some]) => [
      municipality,
      delay(hazards(some, (day) => shared[day] ?? planned(day))),
    ]),
  );
  return { of: (municipality) => own.get(municipality) ?? together, together };
}

type Weighed = Wait & { readonly weight: number };

/** In a fixed order, so that the same waits give the same figures to the last bit. */
function weigh(waits: readonly Wait[]): Weighed[] {
  return grouped(waits, ({ municipality, month }) => `${municipality} ${month}`).flatMap(([, some]) =>
    [...some].sort((a, b) => a.days - b.days).map((wait) => ({ ...wait, weight: 1 / some.length })),
  );
}

function hazards(waits: readonly Weighed[], others: (day: number) => number): number[] {
  const paid = new Float64Array(DAYS);
  const left = new Float64Array(DAYS + 1);
  let open = 0;
  for (const { days, paid: isPaid, weight } of waits) {
    const day = Math.min(Math.max(days, 0), DAYS - 1);
    open += weight;
    if (isPaid) paid[day] = (paid[day] ?? 0) + weight;
    left[day + 1] = (left[day + 1] ?? 0) + weight;
  }
  return Array.from({ length: DAYS }, (_, day) => {
    open = Math.max(open - (left[day] ?? 0), 0);
    return ((paid[day] ?? 0) + OWN_WEIGHT * others(day)) / (open + OWN_WEIGHT);
  });
}

function delay(hazardOf: readonly number[]): Delay {
  let surviving = 1;
  const after = hazardOf.map((hazard) => (surviving *= 1 - Math.min(hazard, 1)));
  return {
    later: (days) => (days < 0 ? 1 : (after[Math.min(days, DAYS - 1)] ?? 0)),
    quantile(chance) {
      const day = after.findIndex((rest) => rest <= 1 - chance);
      return day < 0 ? DAYS : day;
    },
  };
}
