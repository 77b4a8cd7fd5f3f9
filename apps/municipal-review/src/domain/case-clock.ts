import { decisionTerm, type Reading, reasonableTerm } from '#libs/law/term';

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

/** The one statutory term of a case: until the wage value is established or left out the reasonable one, then five weeks. */
export interface CaseClock {
  readonly term: Term;
  readonly start: string;
  readonly suspensions: readonly Suspension[];
  /** The day of the decision, or of the withdrawal. */
  readonly stoppedOn: string | null;
}

/** Where the clock stands on a day: state, last day, days left, and the lines that explain it. */
export function readClock({ term, start, suspensions, stoppedOn }: CaseClock, on: string): Reading {
  if (term === 'GEEN') return { ...NO_TERM, state: stoppedOn === null ? 'loopt' : 'gehaald' };
  const law = term === 'LKS_BESCHIKKING' ? decisionTerm : reasonableTerm;
  return law({ start, suspended: suspensions, stoppedOn, on });
}

/** Whether it stands still: an invitation that came when the term was over already does not stop it. */
export function standsStill(clock: CaseClock): boolean {
  return clock.term !== 'GEEN' && readClock(clock, clock.start).dueOn === null;
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
