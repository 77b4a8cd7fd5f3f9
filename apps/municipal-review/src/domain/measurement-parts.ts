import type { MainTask, ReckonedWageValue } from '#libs/law/wage-value';
import type { Deed } from './deed.ts';
import type { Reason } from './reason.ts';

export const MEASUREMENT_CAUSES = ['application', 'flatRateEnd', 'remeasurement', 'dispute'] as const;

/** Why somebody is measured: an application, the end of the flat rate (PW 10d lid 5), again (lid 6), or a disputed report. */
export type MeasurementCause = (typeof MEASUREMENT_CAUSES)[number];

/** Whose work is measured. Nobody's name is in it. */
export interface Measured {
  readonly applicationId: string;
  /** KvK number. */
  readonly employerId: string;
  readonly personRef: string;
}

/** When the expert comes: a day, and a time `HH:MM` of the clock in the Netherlands. */
export interface Moment {
  readonly on: string;
  readonly at: string;
}

export interface Offer extends Deed {
  readonly moments: readonly Moment[];
  readonly until: string;
  /** None of them fits the employer. */
  readonly declined: (Deed & { readonly reason: Reason }) | null;
}

/** The report as data, by the ministerial model (Regeling LKS 2021, article 2). */
export interface Report {
  readonly datedOn: string;
  readonly receivedOn: string;
  /** What the expert says, in percent of the minimum wage. */
  readonly percent: string;
  readonly tasks: readonly MainTask[];
  /** What each task is, in words: one line for each. */
  readonly names: Reason;
  /** What follows from the tasks. A difference with what the expert says is shown, never mended. */
  readonly reckoned: ReckonedWageValue;
  /** When the expert advises to measure again. */
  readonly nextOn: string | null;
}

export interface Reaction {
  readonly view: 'agreed' | 'disagreed';
  readonly reason: Reason | null;
  readonly by: string;
  readonly on: string;
}

/** Silence is recorded as such: it is no agreement. */
export interface Silence {
  readonly view: 'silent';
  readonly on: string;
}

export interface Answer extends Deed {
  readonly outcome: 'kept' | 'second';
  readonly reason: Reason;
}

/** When to measure again (PW 10d lid 6): by the report's advice, or as agreed with person and employer. */
export interface Next {
  readonly on: string;
  readonly basis: 'advice' | 'agreed';
}

/** Whether the wage value is where it counts: with the case, or proposed as a change of the grant. */
export type Taken =
  | { readonly at: 'pending' }
  | { readonly at: 'case' | 'grant' }
  | { readonly at: 'nowhere'; readonly code: string; readonly on: string };

export interface Established extends Deed {
  readonly percent: string;
  /** From when it counts for a grant that runs; the day it was established when nothing was said. */
  readonly from: string;
  readonly reason: Reason | null;
  readonly next: Next | null;
}
