import { addDays, addToMonth, dayNumber, firstDay, monthOf, monthsFrom, weekday } from '#libs/kernel/dates';
import { type Band, bandOf } from './chance-sum.ts';
import type { Delays } from './delay.ts';
import { grouped } from './exposure.ts';
import { monthEnd } from './month-ends.ts';
import type { Position } from './positions.ts';

/**
 * What comes when. Each month of a municipality that is not ordered yet comes as a whole, on a day that its delay gives
 * (see `Delay`), given that it has not come by the day of asking; what is ordered comes on the day the bank was told.
 * In a weekend nothing comes, and it comes on Monday; bank holidays are not known here. An order that the bank sends back
 * is not foreseen, nor are applications that are not decided, contracts that are renewed, and hires. Months to come are
 * reckoned from the grants as they stand, with projected figures of the law where its own are not known.
 */
export interface Outlook {
  readonly on: string;
  readonly inflows: readonly Inflow[];
  /** What the employer pays ahead at the end of each month after `on`: the subsidised part of the wage. */
  readonly wages: readonly { readonly paidOn: string; readonly cents: number }[];
}

export interface Inflow {
  readonly cents: number;
  readonly projectedCents: number;
  /** Chance that it has come by the end of a bank day after `on`. */
  arrivedBy(day: BankDay): number;
}

/** A day from Monday to Friday. */
interface BankDay {
  readonly date: string;
  readonly number: number;
}

export interface MonthOutlook extends Band {
  readonly month: string;
  readonly expectedCents: number;
  /** The part of what is expected that is reckoned with a figure of the law that is not known yet. */
  readonly projectedCents: number;
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

/** Whose money it is: the employer receives and pays wages ahead; the municipality pays. */
export type Side = 'receives' | 'pays';

const DAYS = 91;
const MONTHS = 24;

/** The last month of which a claim can still be paid within the outlook of a day. */
export function outlookThrough(on: string): string {
  return addToMonth(monthOf(addDays(on, 1)), MONTHS - 1);
}

/** What is still to come of these positions, as seen at the end of a day. */
export function outlookOf(positions: readonly Position[], delays: Delays, on: string): Outlook {
  const open = positions.filter(({ standing }) => standing !== 'received' && standing !== 'closed');
  const worked = positions.filter(({ month, standing }) => monthEnd(month).date > on && standing !== 'closed');
  return {
    on,
    inflows: grouped(open, batchOf).map(([, batch]) => inflow(batch, delays, on)),
    wages: grouped(worked, ({ month }) => month).map(([month, some]) => ({
      paidOn: monthEnd(month).date,
      cents: sum(some),
    })),
  };
}

/** Twenty-four months, from that of the next day; what comes later is their difference with all that is open. */
export function months(outlook: Outlook): { months: MonthOutlook[]; laterCents: number } {
  const all = expectedMonths(outlook).map((some) => ({ ...some, ...bandIn(outlook, some.month, some.month) }));
  const came = all.reduce((total, { expectedCents }) => total + expectedCents, 0);
  return { months: all, laterCents: outlook.inflows.reduce((total, { cents }) => total + cents, 0) - came };
}

/** The first so many months as one. Their band is that of the sum: narrower than the sum of their bands. */
export function firstMonths(outlook: Outlook, count: number): MonthsTogether {
  const some = expectedMonths(outlook).slice(0, count);
  const [from = '', through = from] = [some[0]?.month, some.at(-1)?.month];
  const expectedCents = some.reduce((total, month) => total + month.expectedCents, 0);
  return { from, through, expectedCents, ...bandIn(outlook, from, through) };
}

function bandIn({ on, inflows }: Outlook, from: string, through: string): Band {
  const before = addDays(firstDay(from), -1);
  const came = before <= on ? inflows.map(() => 0) : arrived(inflows, before);
  const chances = arrived(inflows, monthEnd(through).date).map((chance, nth) => chance - (came[nth] ?? 0));
  return bandOf(partsOf(inflows, chances));
}

/** The same months without their bands, at a fraction of the work. */
export function expectedMonths({ on, inflows }: Outlook): Omit<MonthOutlook, keyof Band>[] {
  const expected = running(inflows, ({ cents }) => cents);
  const projected = running(inflows, ({ projectedCents }) => projectedCents);
  return monthsFrom(monthOf(addDays(on, 1)), outlookThrough(on)).map((month) => {
    const chances = arrived(inflows, monthEnd(month).date);
    return { month, expectedCents: expected(chances), projectedCents: projected(chances) };
  });
}

/** Thirteen weeks by day, from the next day, for a balance at the end of the day of asking. */
export function days(outlook: Outlook, openingCents: number, side: Side): DayOutlook[] {
  const { inflows } = outlook;
  let expectedCents = 0;
  return balances(outlook, openingCents, side).map((day) => {
    expectedCents += side === 'pays' ? -day.expectedCents : day.expectedCents;
    const band = bandOf(partsOf(inflows, arrived(inflows, day.date)));
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
export function balances({ on, inflows, wages }: Outlook, openingCents: number, side: Side): DayBalance[] {
  const expected = running(inflows, ({ cents }) => cents);
  const paidOn = new Map(wages.map(({ paidOn: date, cents }) => [date, cents]));
  let balanceCents = openingCents;
  return Array.from({ length: DAYS }, (_, index) => {
    const date = addDays(on, index + 1);
    const expectedCents = expected(arrived(inflows, date));
    balanceCents += side === 'pays' ? -expectedCents : expectedCents - (paidOn.get(date) ?? 0);
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
function arrived(inflows: readonly Inflow[], date: string): number[] {
  const until = bankDayUntil(date);
  const day = { date: until, number: dayNumber(until) };
  return inflows.map((some) => some.arrivedBy(day));
}

const partsOf = (inflows: readonly Inflow[], chances: readonly number[]) =>
  inflows.map(({ cents }, nth) => ({ cents, chance: chances[nth] ?? 0 }));

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

function batchOf({ municipality, month, standing, executeOn = '' }: Position): string {
  return [municipality, month, standing === 'ordered' ? executeOn : ''].join(' ');
}

function inflow(batch: readonly Position[], delays: Delays, on: string): Inflow {
  const [first] = batch;
  const amounts = { cents: sum(batch), projectedCents: sum(batch.filter(({ projected }) => projected)) };
  if (first?.executeOn !== undefined) {
    const comesOn = bankDayFrom([first.executeOn, addDays(on, 1)].sort()[1] ?? on);
    return { ...amounts, arrivedBy: ({ date }) => (date >= comesOn ? 1 : 0) };
  }
  const delay = delays.of(first?.municipality ?? '');
  const ended = monthEnd(first?.month ?? monthOf(on)).number;
  const stillOpen = delay.later(dayNumber(on) - ended);
  return {
    ...amounts,
    arrivedBy: ({ date, number }) => (date <= on ? 0 : 1 - delay.later(number - ended) / stillOpen),
  };
}

const sum = (some: readonly Position[]): number =>
  some.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0);
const bankDayFrom = (date: string): string => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0);
const bankDayUntil = (date: string): string => addDays(date, -Math.max(weekday(date) - 5, 0));
