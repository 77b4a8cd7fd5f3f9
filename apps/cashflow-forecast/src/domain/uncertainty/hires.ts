import { addDays, daysBetween } from '#libs/kernel/dates';
import type { ApplicationEntry } from '../book.ts';

/**
 * **People who are not known yet.** They are told apart and in no total: wages are not planned for them either.
 *
 * **Formula.** As many applications per month as in the twelve months before, times the chance that they are granted, times
 * what a month of a grant brings on average. The number that applies is taken to be Poisson's.
 *
 * **Parameter.** Applications per month: those of the last 365 days, over the days since the first of them, but over half a
 * year at least, so that the first week of a book does not speak for two years.
 *
 * **Leaves out.** Plans of the employer, and season.
 */
export function applicationsPerMonth(applications: readonly ApplicationEntry[], on: string): number {
  const since = addDays(on, -YEAR);
  const received = applications
    .flatMap(({ receivedOn }) => (receivedOn === undefined ? [] : [receivedOn]))
    .filter((day) => day > since && day <= on)
    .sort();
  const days = Math.max(daysBetween(received[0] ?? on, on), YEAR / 2);
  return (received.length * YEAR) / 12 / days;
}

const YEAR = 365;
