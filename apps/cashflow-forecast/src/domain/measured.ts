import { addDays, daysBetween } from '#libs/kernel/dates';
import type { Book } from './book.ts';
import { totalOf } from './exposure.ts';
import { type Figures, prefinancedCents, undecided } from './figures.ts';
import { balances, lowPoint, outlookOf } from './outlook.ts';
import type { Measured } from './warning.ts';

const SOON_DAYS = 30;

/** What the warnings watch, as it stands in a book. Of a municipality that pays there is no low point. */
export function measure(book: Book, figures: Figures, side: 'receives' | 'pays'): Measured {
  const { on, open, positions, delays } = figures;
  const opening = prefinancedCents(figures);
  const waiting = undecided(book).map(({ receivedOn = on }) => daysBetween(receivedOn, on));
  const receiving =
    side === 'pays'
      ? {}
      : {
          lowPoint: lowPoint({ date: on, cents: opening }, balances(outlookOf(positions, delays, on), opening, side))
            .cents,
        };
  return {
    exposure: totalOf(open).amountCents,
    ...receiving,
    oldestMonth: Math.max(0, ...open.map(({ ageDays }) => ageDays)),
    undecided: Math.max(0, ...waiting),
    flatRateEnds: flatRatesEnding(book, on),
  };
}

/** Grants that still have the flat rate, and for which it ends within thirty days. */
function flatRatesEnding(book: Book, on: string): number {
  const soon = addDays(on, SOON_DAYS);
  return [...book.values()].filter((entry) => {
    if (entry.kind !== 'application' || entry.endedOn !== undefined) return false;
    const last = entry.versions.at(-1);
    const ends = last?.route === 'forfaitair' ? last.forfaitTotEnMet : undefined;
    return ends != null && ends >= on && ends <= soon;
  }).length;
}
