import { addDays } from '#libs/kernel/dates';
import type { ApplicationEntry } from '../book.ts';

/**
 * **People who are not known yet.** They are told apart and in no total: wages are not planned for them either.
 *
 * **Formula.** As many applications per month as in the twelve months before, times the chance that they are granted, times
 * what a month of a grant brings on average. The number that applies is taken to be Poisson's.
 *
 * **Parameter.** Applications per month: those of the last 365 days, or of the days since the first one, when that is less.
 *
 * **Leaves out.** Plans of the employer, and season.
 */
export function applicationsPerMonth(applications: readonly ApplicationEntry[], on: string): number {
  const received = applications.flatMap(({ receivedOn }) => (receivedOn === undefined ? [] : [receivedOn])).sort();
  const [first] = received;
  if (first === undefined) return 0;
  const since = addDays(on, -YEAR);
  const from = first > since ? first : since;
  const days = Math.max((Date.parse(on) - Date.parse(from)) / DAY_MS + 1, MONTH);
  return (received.filter((day) => day >= from && day <= on).length * MONTH) / days;
}

const YEAR = 365;
const MONTH = YEAR / 12;
const DAY_MS = 86_400_000;
