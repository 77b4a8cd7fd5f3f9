import { addDays, dayNumber } from '#libs/kernel/dates';
import type { ApplicationEntry } from '../book.ts';
import { type Learnt, learnt } from './learnt.ts';

/**
 * **Open applications**: when the municipality decides, and what.
 *
 * **Formula.** An open application counts for the chance that it is granted, times what a month of a grant with the same
 * municipality brings on average (with all, where it has none), from the month it was received in. Its decision falls after
 * as many days as one of those that were seen and took longer than this one waits already, each as likely; where none took
 * so long, {@link MORE_DAYS} from now. What is granted for months before the decision comes after it, as late as other
 * months come after their end.
 *
 * **Parameters.** The chance, of applications that were decided or withdrawn, with {@link ASSUMED} beside them; the days
 * from receipt to decision, with {@link TERM_DAYS} as one of them (Awb 4:13: eight weeks where the law names no term).
 *
 * **Leaves out.** The hours and the wage value of this application, which nobody told the forecast; its end.
 */
export interface Decisions {
  readonly granted: Learnt;
  /** Days from receipt to decision, the shortest first. */
  readonly days: readonly number[];
}

/** Eight in ten are granted, as if five were seen. */
const ASSUMED = { chance: 0.8, weight: 5 };
const TERM_DAYS = 56;
const MORE_DAYS = 14;
const MOST_DAYS_KEPT = 40;

/** What became of applications, and after how many days; see {@link Decisions}. */
export function decisionsOf(applications: readonly ApplicationEntry[]): Decisions {
  const closed = applications.filter((each) => each.decision !== undefined || each.withdrawnOn !== undefined);
  const granted = closed.filter(({ grantId, withdrawnOn }) => grantId !== undefined && withdrawnOn === undefined);
  const days = closed.flatMap(({ receivedOn, decision }) =>
    receivedOn === undefined || decision === undefined ? [] : [dayNumber(decision.on) - dayNumber(receivedOn)],
  );
  return {
    granted: learnt(granted.length, closed.length, ASSUMED),
    days: thinned([...days, TERM_DAYS].sort((a, b) => a - b)),
  };
}

/** The days on which an application that is open on a day may be decided, each as likely. */
export function decisionDays({ days }: Decisions, receivedOn: string, on: string): string[] {
  const waited = dayNumber(on) - dayNumber(receivedOn);
  const longer = days.filter((each) => each > waited);
  return longer.length === 0 ? [addDays(on, MORE_DAYS)] : longer.map((each) => addDays(receivedOn, each));
}

/** At most so many, evenly from short to long. */
function thinned(days: readonly number[]): number[] {
  const count = Math.min(days.length, MOST_DAYS_KEPT);
  return Array.from({ length: count }, (_, nth) => days[Math.floor(((nth + 0.5) * days.length) / count)] ?? 0);
}
