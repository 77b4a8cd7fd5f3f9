import { addDays } from '#libs/kernel/dates';
import { type Reading, readTerm } from '#libs/law/term';
import type { Application } from './application.ts';

/**
 * `GEEN`: on own motion (ambtshalve) nobody applied, so the term for an application (Awb 4:13) does not run. The five weeks
 * do, from the day on which the wage value is established or left out (PW 10d lid 12).
 */
export type Term = 'LKS_BESCHIKKING' | 'BESLISTERMIJN_REDELIJK' | 'GEEN';

const NO_TERM: Omit<Reading, 'state'> = { dueOn: null, daysLeft: null, suspendedDays: 0, lines: [], warnings: [] };

/** From the day of the invitation to that of completion, both outside the days that stand still (Awb 4:15). */
export interface Suspension {
  readonly from: string;
  readonly until: string | null;
}

/** A term that another took the place of on a day, and its last day by what was known then. */
export interface ReplacedTerm {
  readonly dueOn: string | null;
  readonly replacedOn: string;
}

/** The one statutory term of a case: until the wage value is established or left out the reasonable one, then five weeks. */
export interface CaseClock {
  readonly term: Term;
  readonly start: string;
  readonly suspensions: readonly Suspension[];
  /** Weeks by which lateness was announced (Awb 4:14); only a term that the law leaves open moves by them. */
  readonly extendedWeeks: number;
  /** The day of the decision, or of the withdrawal. */
  readonly stoppedOn: string | null;
  /** Terms that ran before this one, the oldest first. */
  readonly replaced: readonly ReplacedTerm[];
}

/** From receipt the reasonable term runs; on own motion no term does, until the wage value is established or left out. */
export function firstClock({ receivedOn: start, origin }: Pick<Application, 'receivedOn' | 'origin'>): CaseClock {
  const term = origin?.applicant === 'ambtshalve' ? 'GEEN' : 'BESLISTERMIJN_REDELIJK';
  return { term, start, suspensions: [], extendedWeeks: 0, stoppedOn: null, replaced: [] };
}

/** Where the clock stands on a day: state, last day, days left, and the lines that explain it. */
export function readClock({ term, start, suspensions, extendedWeeks, stoppedOn }: CaseClock, on: string): Reading {
  if (term === 'GEEN') return { ...NO_TERM, state: stoppedOn === null ? 'loopt' : 'gehaald' };
  return readTerm(term, { start, suspended: suspensions, stoppedOn, on }, { extendedWeeks });
}

/** The last day of the term; null while it stands still without end. */
export function dueOnOf(clock: CaseClock): string | null {
  return readClock(clock, clock.start).dueOn;
}

/** The last day of the term that ran on a day, which another term may have replaced since. */
export function dueOnThen(clock: CaseClock, day: string): string | null {
  const earlier = clock.replaced.find(({ replacedOn }) => day < replacedOn);
  return earlier === undefined ? dueOnOf(clock) : earlier.dueOn;
}

/** Whether it stands still: an invitation that came when the term was over already does not stop it. */
export function standsStill(clock: CaseClock): boolean {
  return clock.term !== 'GEEN' && dueOnOf(clock) === null;
}

/** Another term takes its place from a day; what stood still before it still counts for the days after its start. */
export function replacedBy(clock: CaseClock, term: Term, start: string, on: string): CaseClock {
  if (clock.term === term && clock.start === start) return clock;
  const replaced = [...clock.replaced, { dueOn: dueOnOf(clock), replacedOn: on }];
  return { ...clock, term, start, extendedWeeks: 0, replaced };
}

/** Stands still from the day after the invitation. */
export function suspend(clock: CaseClock, from: string): CaseClock {
  return { ...clock, suspensions: [...clock.suspensions, { from, until: null }] };
}

/** Goes on from the day of completion. Without an open suspension nothing changes. */
export function resume(clock: CaseClock, until: string): CaseClock {
  return {
    ...clock,
    suspensions: clock.suspensions.map((each) => (each.until === null ? { ...each, until } : each)),
  };
}

/** Stands still on these days, first and last included (Awb 4:15 lid 2). */
export function standStill(clock: CaseClock, first: string, last: string): CaseClock {
  const period = { from: addDays(first, -1), until: addDays(last, 1) };
  return { ...clock, suspensions: [...clock.suspensions, period] };
}
