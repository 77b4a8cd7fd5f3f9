import { dayNumber } from '#libs/kernel/dates';
import type { ApplicationEntry } from '../book.ts';
import { type Learnt, learnt } from './learnt.ts';

/**
 * **Leaving.** An employment ends before its contract does.
 *
 * **Formula.** The chance per month is the number that left, divided by the months that people with a grant worked; it is
 * the same in every month, for everybody. Somebody is still there after *k* months with chance (1 − *h*)^*k*.
 *
 * **Parameter.** *h*, per month, from `dienstverband-beeindigd` with a last day before that of the contract; with
 * {@link ASSUMED} beside it.
 *
 * **Leaves out.** That leaving is likelier in the first months; season; what makes one person leave sooner than another:
 * there are no scores on people.
 */
export function leavingOf(grants: readonly ApplicationEntry[], on: string): Learnt {
  const held = grants.filter(({ versions }) => versions.length > 0);
  const left = held.filter((grant) => leftEarly(grant) && (grant.endedOn ?? '') <= on).length;
  const months = held.reduce((sum, grant) => sum + monthsWorked(grant, on), 0);
  return learnt(left, months, ASSUMED);
}

/** One in a hundred per month, as if seen over a hundred months. */
const ASSUMED = { chance: 0.01, weight: 100 };
const DAYS_IN_MONTH = 365.25 / 12;

const contractEnd = ({ versions }: ApplicationEntry): string | null => versions.at(-1)?.dienstverband.totEnMet ?? null;

function leftEarly(grant: ApplicationEntry): boolean {
  const end = contractEnd(grant);
  return grant.endedOn !== undefined && (end === null || grant.endedOn < end);
}

function monthsWorked(grant: ApplicationEntry, on: string): number {
  const last = [on, contractEnd(grant), grant.endedOn ?? null].filter((day) => day !== null).sort()[0] ?? on;
  const from = grant.versions[0]?.toekenningVanaf ?? on;
  return Math.max(dayNumber(last) - dayNumber(from), 0) / DAYS_IN_MONTH;
}
