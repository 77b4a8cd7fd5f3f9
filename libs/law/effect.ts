import type { Figures } from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';

/** A month of a running grant, by the periods in which it holds. */
export interface RunningMonth {
  readonly month: string;
  readonly periods: readonly GrantPeriod[];
}

/** What a change of figures does to a month: whole cents before and after, null where a figure is not known. */
export interface Effect {
  readonly month: string;
  readonly beforeCents: number | null;
  readonly afterCents: number | null;
}

/** What other figures would do to the running book: only the months whose amount changes. Shown before anybody approves. */
export function effectOf(book: readonly RunningMonth[], before: Figures, after: Figures): Effect[] {
  return book
    .map(({ month, periods }) => {
      const [beforeCents, afterCents] = [before, after].map((figures) => {
        const amount = grantMonthAmount(month, periods, figures);
        return 'missing' in amount ? null : amount.amountCents;
      });
      return { month, beforeCents: beforeCents ?? null, afterCents: afterCents ?? null };
    })
    .filter(({ beforeCents, afterCents }) => beforeCents !== afterCents);
}
