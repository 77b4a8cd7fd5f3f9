import type { AgeFrom } from './ages.ts';
import type { GrantVersion } from './granted-months.ts';

/** What an employer fills in. Attachments (bijlagen) are kinds of document; the documents themselves are not here. */
export interface ApplicationDraft {
  readonly employmentId: string;
  readonly municipalityCode: string;
  readonly route: Route;
  readonly ground: Ground;
  /** As decimal text; none with the flat rate, and while nothing was measured. */
  readonly wageValuePercent: string | null;
  readonly wageValueOn: string | null;
  readonly attachments: readonly string[];
}

export const ROUTES = ['forfaitair', 'loonwaarde'] as const;

export type Route = (typeof ROUTES)[number];

/** The grounds of the target group (doelgroepgrond), Participatiewet 10c and 10d lid 2, in the words of the contract. */
export const GROUNDS = [
  ...(['doelgroepregister', 'praktijkroute', 'participatiewet'] as const),
  ...(['schoolverlater', 'beschut-werk', 'leer-werktraject'] as const),
] as const;

export type Ground = (typeof GROUNDS)[number];

/** The employment as it was on the day of submitting, with what the law needs of the person's age. */
export interface EmploymentFacts {
  readonly personRef: string;
  readonly startedOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number;
  readonly fullTimeHours: number;
  readonly variableHours: boolean;
  readonly ages: readonly AgeFrom[];
}

export type ApplicationRequest = ApplicationDraft & EmploymentFacts;

export type Outcome = 'granted' | 'refused' | 'notProcessed';

/** A decision (besluit) as the municipality told it; amounts are whole cents of a full month. */
export interface HeardDecision {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly decidedOn: string;
  readonly grounds: readonly string[];
  readonly grantId: string | null;
  readonly variableHours: boolean;
  readonly amountCents: number | null;
  readonly version: GrantVersion | null;
}

/** Until when the municipality may take to decide, as it told: none while the term stands still (opgeschort). */
export interface DecisionTerm {
  readonly term: string;
  readonly dueOn: string | null;
}

/** What the municipality asks to be completed, and the last day to do so (hersteltermijn, Awb 4:5); kinds of document. */
export interface AskedForMore {
  readonly what: readonly string[];
  readonly until: string;
  readonly on: string;
}

/** Why a fact that was heard does not fit what is known: a work item for a person. */
export type Misfit =
  'application-unknown' | 'application-not-submitted' | 'application-withdrawn' | 'decided-before' | 'grant-unknown';

export interface Supplement {
  readonly attachments: readonly string[];
  readonly on: string;
}

/** The same kinds of document, in the same order. */
export function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
