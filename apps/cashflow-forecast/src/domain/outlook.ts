import { addDays, addToMonth, dayNumber, firstDay, monthOf, monthsFrom, weekday } from '#libs/kernel/dates';
import type { Band } from './chance-sum.ts';
import type { Delays } from './delay.ts';
import { grouped } from './exposure.ts';
import { bandBetween } from './uncertainty/band.ts';
import { covariances, type OfMunicipality } from './uncertainty/covariance.ts';
import { expectedOf, type Inflow } from './uncertainty/inflows.ts';
import { knownCash, NO_OTHER, type OtherCash, type Side } from './other-cash.ts';
import { meansOf, type Portfolio } from './uncertainty/portfolio.ts';
import type { Sources } from './uncertainty/sources.ts';
import { monthEnd } from './month-ends.ts';
import type { Position } from './positions.ts';

/**
 * What comes when. Each month of a municipality that is not ordered yet comes as a whole, on a day that its delay gives
 * (see `Delay`), given that it has not come by the day of asking; what is ordered comes on the day the bank was told.
 * In a weekend nothing comes, and it comes on Monday; bank holidays are not known here. Months to come are reckoned from the
 * grants as they stand, with projected figures of the law where its own are not known; `uncertainty` has what else is uncertain.
 * People who are not known yet are not foreseen.
 */
export interface Outlook {
  readonly on: string;
  readonly inflows: readonly Inflow[];
  /** What the employer pays ahead at the end of each month after `on`: the subsidised part of the wage. */
  readonly wages: readonly { readonly paidOn: string; readonly cents: number }[];
  readonly portfolio: Portfolio;
  readonly means: Float64Array;
  readonly groups: readonly OfMunicipality[];
}

export interface MonthOutlook extends Band {
  readonly month: string;
  readonly expectedCents: number;
  /** The part of what is expected that is reckoned with a figure of the law that is not known yet. */
  readonly projectedCents: number;
  /** The part of what is expected that is of applications that are not decided. */
  readonly applicationCents: number;
}

export interface MonthsTogether extends Band {
  readonly from: string;
  readonly through: string;
  readonly expectedCents: number;
}

export interface DayBalance {
  readonly date: string;
  readonly expectedCents: number;
  /** The balance at the end of the day. */
  readonly balanceCents: number;
}

export interface DayOutlook extends DayBalance {
  readonly balance: Band;
}

/** Days from Monday to Sunday; the first and the last week may be shorter. */
export interface WeekOutlook {
  readonly from: string;
  readonly through: string;
  readonly expectedCents: number;
  /** The lowest balance of its days, and the lowest that it stays under with a chance of 10 percent. */
  readonly lowestCents: number;
  readonly lowestP10Cents: number;
}

export interface LowPoint {
  readonly date: string;
  readonly cents: number;
}

export const DAYS = 91;
const MONTHS = 24;

/** The last month of which a claim can still be paid within the outlook of a day. */
export function outlookThrough(on: string): string {
  return addToMonth(monthOf(addDays(on, 1)), MONTHS - 1);
}

/** What is still to come of these positions, as seen at the end of a day; without sources only the delay is uncertain. */
export function outlookOf(positions: readonly Position[], delays: Delays, on: string, sources?: Sources): Outlook {
  const { inflows, portfolio, wages } = expectedOf(positions, delays, on, outlookThrough(on), sources);
  return {
    ...{ on, inflows, portfolio, means: meansOf(portfolio), groups: covariances(portfolio) },
    wages: [...wages].map(([month, cents]) => ({ paidOn: monthEnd(month).date, cents: Math.round(cents) })),
  };
}

/** Twenty-four months, from that of the next day; what comes later is their difference with all that is open. */
export function months(outlook: Outlook): { months: MonthOutlook[]; laterCents: number } {
  const all = expectedMonths(outlook).map((some) => ({ ...some, ...bandIn(outlook, some.month, some.month) }));
  const came = all.reduce((total, { expectedCents }) => total + expectedCents, 0);
  const everything = outlook.inflows.reduce((total, { cents }) => total + cents, 0);
  return { months: all, laterCents: Math.round(everything) - came };
}

/** The first so many months as one. Their band is that of the sum: narrower than the sum of their bands. */
export function firstMonths(outlook: Outlook, count: number): MonthsTogether {
  const some = expectedMonths(outlook).slice(0, count);
  const [from = '', through = from] = [some[0]?.month, some.at(-1)?.month];
  const expectedCents = some.reduce((total, month) => total + month.expectedCents, 0);
  return { from, through, expectedCents, ...bandIn(outlook, from, through) };
}

function bandIn({ on, inflows, portfolio, means, groups }: Outlook, from: string, through: string): Band {
  const eve = addDays(firstDay(from), -1);
  const before = eve <= on ? inflows.map(() => 0) : arrived(inflows, eve);
  return bandBetween(portfolio, means, groups, before, arrived(inflows, monthEnd(through).date));
}

/** The same months without their bands, at a fraction of the work. */
export function expectedMonths({ on, inflows }: Outlook): Omit<MonthOutlook, keyof Band>[] {
  const expected = running(inflows, ({ cents }) => cents);
  const projected = running(inflows, ({ projectedCents }) => projectedCents);
  const applications = running(inflows, ({ applicationCents }) => applicationCents);
  return monthsFrom(monthOf(addDays(on, 1)), outlookThrough(on)).map((month) => {
    const chances = arrived(inflows, monthEnd(month).date);
    return {
      ...{ month, expectedCents: expected(chances), projectedCents: projected(chances) },
      applicationCents: applications(chances),
    };
  });
}

/** Of each inflow, row by row, the chance that it has come by the end of each month. */
export function chancesByMonth({ on, inflows }: Outlook): { months: string[]; by: Float64Array } {
  const months = monthsFrom(monthOf(addDays(on, 1)), outlookThrough(on));
  const by = new Float64Array(inflows.length * months.length);
  months.forEach((month, nth) => {
    const chances = arrived(inflows, monthEnd(month).date);
    chances.forEach((chance, inflow) => (by[inflow * months.length + nth] = chance));
  });
  return { months, by };
}

/** Thirteen weeks by day, from the next day, for a balance at the end of the day of asking. */
export function days(outlook: Outlook, openingCents: number, side: Side, other: OtherCash = NO_OTHER): DayOutlook[] {
  const { inflows, portfolio, means, groups } = outlook;
  const nothing = inflows.map(() => 0);
  let expectedCents = 0;
  return balances(outlook, openingCents, side, other).map((day) => {
    expectedCents += side === 'pays' ? -day.expectedCents : day.expectedCents;
    const band = bandBetween(portfolio, means, groups, nothing, arrived(inflows, day.date));
    return { ...day, balance: balanceBand(band, day.balanceCents - expectedCents, side) };
  });
}

/** The same days by week. */
export function weeks(outlook: readonly DayOutlook[]): WeekOutlook[] {
  return grouped(outlook, ({ date }) => addDays(date, 1 - weekday(date))).map(([monday, some]) => ({
    from: some[0]?.date ?? monday,
    through: some.at(-1)?.date ?? monday,
    expectedCents: some.reduce((total, { expectedCents }) => total + expectedCents, 0),
    lowestCents: Math.min(...some.map(({ balanceCents }) => balanceCents)),
    lowestP10Cents: Math.min(...some.map(({ balance }) => balance.p10Cents)),
  }));
}

/** The same days without their bands, at a fraction of the work. */
export function balances(
  outlook: Outlook,
  openingCents: number,
  side: Side,
  other: OtherCash = NO_OTHER,
): DayBalance[] {
  const { on, inflows } = outlook;
  const expected = running(inflows, ({ cents }) => cents);
  const known = knownCash(outlook, side, other);
  let balanceCents = openingCents;
  return Array.from({ length: DAYS }, (_, index) => {
    const date = addDays(on, index + 1);
    const expectedCents = expected(arrived(inflows, date));
    balanceCents += (side === 'pays' ? -expectedCents : expectedCents) + (known.get(date) ?? 0);
    return { date, expectedCents, balanceCents };
  });
}

/** The lowest balance and its first day: the day of asking, or one of the days given. `of` chooses which balance. */
export function lowPoint<Day extends DayBalance>(
  from: LowPoint,
  outlook: readonly Day[],
  of: (day: Day) => number = ({ balanceCents }) => balanceCents,
): LowPoint {
  return outlook.reduce((low, day) => (of(day) < low.cents ? { date: day.date, cents: of(day) } : low), from);
}

function balanceBand({ p10Cents, p50Cents, p90Cents }: Band, base: number, side: Side): Band {
  if (side === 'receives') return { p10Cents: base + p10Cents, p50Cents: base + p50Cents, p90Cents: base + p90Cents };
  return { p10Cents: base - p90Cents, p50Cents: base - p50Cents, p90Cents: base - p10Cents };
}

/** The chance of each inflow that it has come by the end of a day. */
export function arrived(inflows: readonly Inflow[], date: string): number[] {
  const day = dayNumber(bankDayUntil(date));
  return inflows.map((some) => some.arrivedBy(day));
}

/** Expected by these chances, less what was answered before: whole cents that add up to the whole. */
function running(
  inflows: readonly Inflow[],
  centsOf: (inflow: Inflow) => number,
): (chances: readonly number[]) => number {
  let before = 0;
  return (chances) => {
    const now = Math.round(inflows.reduce((total, some, nth) => total + centsOf(some) * (chances[nth] ?? 0), 0));
    const since = now - before;
    before = now;
    return since;
  };
}

const bankDayUntil = (date: string): string => addDays(date, -Math.max(weekday(date) - 5, 0));
