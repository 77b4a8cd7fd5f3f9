import { addToMonth, monthOf } from '#libs/kernel/dates';
import type { Book } from './book.ts';
import { differencesOf } from './differences.ts';
import { delaysOf, waitsOf } from './delay.ts';
import { openLines, totalOf } from './exposure.ts';
import { balances, expectedMonths, lowPoint, outlookOf, outlookThrough } from './outlook.ts';
import { type AmountOf, positionsOf } from './positions.ts';
import { receiptsOf } from './receipts.ts';

/** What every figure is made of: a book as it stood at the end of a day. */
export function figuresOf(book: Book, on: string, amountOf: AmountOf) {
  const positions = positionsOf(book, outlookThrough(on), amountOf);
  const receipts = receiptsOf(book);
  const waits = waitsOf(receipts, positions, on);
  const delays = delaysOf(waits);
  const differences = (enriched: Book) => differencesOf(enriched, positions, on, amountOf);
  return { on, differences, positions, receipts, waits, delays, open: openLines(positions, on) };
}

export type Figures = ReturnType<typeof figuresOf>;

/** Applications that were handed in and neither decided nor withdrawn. */
export function undecided(book: Book) {
  return [...book.values()]
    .filter((entry) => entry.kind === 'application')
    .filter(
      ({ receivedOn, decision, withdrawnOn }) => receivedOn !== undefined && !decision && withdrawnOn === undefined,
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
  const { on, positions, delays, open, receipts } = figures;
  const outlook = outlookOf(positions, delays, on);
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
