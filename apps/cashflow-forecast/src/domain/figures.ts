import { addToMonth, monthOf } from '#libs/kernel/dates';
import type { Book } from './book.ts';
import { delaysOf, payableFrom, waitsOf, waitsSince } from './delay.ts';
import { differencesOf } from './differences.ts';
import { openLines, totalOf } from './exposure.ts';
import { sourcesOf } from './uncertainty/sources.ts';
import { balances, expectedMonths, lowPoint, outlookOf, outlookThrough } from './outlook.ts';
import { type AmountOf, positionsOf } from './positions.ts';
import { receiptsOf } from './receipts.ts';

/** What every figure is made of: a book as it stood at the end of a day. */
export function figuresOf(book: Book, on: string, amountOf: AmountOf) {
  const positions = positionsOf(book, outlookThrough(on), amountOf);
  const receipts = receiptsOf(book);
  const waits = waitsOf(receipts, positions, on);
  const payable = payableFrom(decisionDates(book));
  const sincePayable = waitsSince(receipts, positions, on, payable);
  const delays = delaysOf(sincePayable);
  const differences = (enriched: Book) => differencesOf(enriched, positions, on, amountOf);
  const sources = { ...sourcesOf(book, sincePayable, delays, on), payable };
  return {
    ...{ on, differences, positions, receipts, waits, sources, open: openLines(positions, on) },
    /** From the day on which a month can be paid: what the outlook reckons with. */
    delays,
    /** From the end of the month: what people see of a municipality. */
    lateness: delaysOf(waits),
  };
}

export type Figures = ReturnType<typeof figuresOf>;

function decisionDates(book: Book): ReadonlyMap<string, string> {
  const entries = [...book.values()].filter((entry) => entry.kind === 'application');
  return new Map(entries.flatMap(({ applicationId, decision }) => (decision ? [[applicationId, decision.on]] : [])));
}

/** Applications that were handed in and neither decided, nor withdrawn, nor sent on to another municipality. */
export function undecided(book: Book) {
  return [...book.values()]
    .filter((entry) => entry.kind === 'application')
    .filter(
      ({ receivedOn, decision, withdrawnOn, forwardedOn }) =>
        receivedOn !== undefined && !decision && withdrawnOn === undefined && forwardedOn === undefined,
    );
}

/**
 * The balance that an outlook of days begins with when none is given: what was paid ahead and not received, below zero.
 * So its low point is the day on which most money is outstanding.
 */
export function prefinancedCents({ open }: Figures): number {
  return -totalOf(open).amountCents;
}

/** The few totals: owed, lowest point of what is paid ahead, received, expected in the next calendar month; whole cents. */
export function keyFigures(figures: Figures) {
  const { on, positions, delays, sources, open, receipts } = figures;
  const outlook = outlookOf(positions, delays, on, sources);
  const next = addToMonth(monthOf(on), 1);
  const opening = prefinancedCents(figures);
  const nothing = positions.length === 0;
  return {
    openCents: totalOf(open).amountCents,
    lowPoint: nothing ? null : lowPoint({ date: on, cents: opening }, balances(outlook, opening, 'receives')),
    receivedCents: receipts.reduce((sum, { amountCents }) => sum + amountCents, 0),
    expectedNextMonthCents: expectedMonths(outlook).find(({ month }) => month === next)?.expectedCents ?? 0,
  };
}
