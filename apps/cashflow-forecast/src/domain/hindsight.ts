import { addDays, addToMonth, monthOf, monthsFrom } from '#libs/kernel/dates';
import type { Figures } from './figures.ts';
import { firstMonths, type MonthsTogether, outlookOf } from './outlook.ts';
import type { Receipt } from './receipts.ts';

const MONTHS = 6;

/** What was received in a month against what was expected of it when it began. */
export interface Hindsight {
  readonly month: string;
  /** The month is not over yet. */
  readonly running: boolean;
  readonly expected: MonthsTogether;
  readonly receivedCents: number;
  /** What was received less what was expected. */
  readonly differenceCents: number;
  /** Where that lies in the band; absent while the month is not over. */
  readonly outcome?: 'below' | 'within' | 'above';
}

/** The last months of which the beginning is known, newest first: of each the day before it began. */
export function hindsightDays(on: string, knownSince: string): string[] {
  const running = monthOf(addDays(on, 1));
  return monthsFrom(addToMonth(running, -MONTHS), monthOf(on))
    .map((month) => addDays(`${month}-01`, -1))
    .filter((before) => before >= knownSince)
    .reverse();
}

const YEARS_BACK_MONTHS = 24;

/** The month ends of two years of which something was known and a whole month has gone by since, oldest first. */
export function monthEndsBefore(on: string, knownSince: string): string[] {
  const running = monthOf(addDays(on, 1));
  return monthsFrom(addToMonth(running, -YEARS_BACK_MONTHS), addToMonth(running, -1))
    .map((month) => addDays(`${month}-01`, -1))
    .filter((day) => day >= knownSince);
}

/** What came in the month after a day, on which these figures were known. */
export function hindsight(then: Figures, receipts: readonly Receipt[], on: string): Hindsight {
  const expected = firstMonths(outlookOf(then.positions, then.delays, then.on, then.sources), 1);
  const { from: month, expectedCents } = expected;
  const receivedCents = receipts
    .filter(({ bookedOn }) => monthOf(bookedOn) === month)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
  const running = monthOf(addDays(on, 1)) === month;
  const seen = { month, running, expected, receivedCents, differenceCents: receivedCents - expectedCents };
  return running ? seen : { ...seen, outcome: outcomeOf(receivedCents, expected) };
}

function outcomeOf(cents: number, { p10Cents, p90Cents }: MonthsTogether): NonNullable<Hindsight['outcome']> {
  return cents < p10Cents ? 'below' : cents > p90Cents ? 'above' : 'within';
}
