import { addDays, daysBetween } from '#libs/kernel/dates';
import { readClock } from './case-clock.ts';
import type { OpenedCase } from './case-state.ts';
import { nobodyApplied } from './lateness.ts';

/** The day that an employer was promised when the application came in, and what became of the promise. */
export interface Promised {
  /** None while the term stands still, because the employer was asked to complete. */
  readonly on: string | null;
  /** By the law (Awb 4:13: eight weeks after receipt), or by the municipality's own earlier word. */
  readonly by: 'law' | 'municipality';
  readonly standing: 'open' | 'still' | 'kept' | 'missed';
  /** Days until it; below zero: days after it. */
  readonly daysLeft: number | null;
}

const WEEK = 7;

/**
 * What was promised, as of a day. It does not move with the statutory five weeks, which begin later (PW 10d lid 12): only
 * days on which the municipality waited for the employer are added (Awb 4:15). An own word that is later than the law's
 * day promises nothing. Nothing is promised either where nobody applied.
 */
export function promiseOf({ facts, clock, promisedWeeks }: OpenedCase, today: string): Promised | null {
  if (nobodyApplied(facts)) return null;
  const { receivedOn } = facts.application;
  const lawful = readClock({ ...clock, term: 'BESLISTERMIJN_REDELIJK', start: receivedOn }, today);
  if (lawful.dueOn === null) return { on: null, by: 'law', standing: 'still', daysLeft: null };
  const own = promisedWeeks === null ? null : addDays(receivedOn, WEEK * promisedWeeks + lawful.suspendedDays);
  const by = own !== null && own < lawful.dueOn ? 'municipality' : 'law';
  const on = by === 'municipality' && own !== null ? own : lawful.dueOn;
  const until = clock.stoppedOn ?? today;
  const late = until > on;
  const standing = late ? 'missed' : clock.stoppedOn === null ? 'open' : 'kept';
  return { on, by, standing, daysLeft: daysBetween(until, on) };
}
