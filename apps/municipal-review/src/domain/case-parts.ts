import type { Term } from './case-clock.ts';
import type { Facts } from './case-facts.ts';
import type { Finding } from './case-findings.ts';
import type { Deed } from './deed.ts';
import type { GrantVersion, Reckoned, Settings } from './grant-version.ts';
import type { Heard } from './hearing.ts';
import type { Reason } from './reason.ts';
import type { Standstill } from './term-facts.ts';

export type Outcome = 'granted' | 'refused' | 'notProcessed';

/** What the first person would decide, with all that it rests on. */
export interface Proposal extends Reckoned {
  readonly proposalId: string;
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** The first version of the grant; null unless granted. */
  readonly version: GrantVersion | null;
  readonly settings: Settings;
  readonly reasons: Reason | null;
  /** How the applicant was heard before a refusal (Awb 4:7); absent otherwise, and in proposals of before it was recorded. */
  readonly heard?: Heard;
  readonly by: string;
  readonly on: string;
}

/** What the employer is asked for, and until when (Awb 4:5). */
export interface Asked {
  readonly what: readonly string[];
  readonly on: string;
  readonly until: string;
  readonly note: Reason | null;
  /** The last day went by, and nothing came. */
  readonly expired: boolean;
}

export interface TermFact {
  readonly employerId: string;
  readonly term: Term;
  readonly start: string;
  readonly on: string;
  /** Absent when it stands still for an invitation to complete: then the recorded standstill says from when to when. */
  readonly ground?: Standstill['ground'];
}

/** Whose work it is (toewijzing): an account, or nobody's in particular and so the team's. */
export interface Assigned extends Deed {
  readonly to: string | null;
}

/** That another municipality is the competent one, and has it now (Awb 2:3). */
export interface ForwardedCase extends Deed {
  readonly toMunicipality: string;
  /** Sent as a letter, to a municipality that does not work with this system. */
  readonly byPost: boolean;
  readonly reasons: Reason;
}

export interface Returned extends Deed {
  readonly reasons: Reason;
}

export interface Approved extends Deed {
  readonly decisionId: string;
  readonly proposal: Proposal;
}

/** A fact that was heard when it no longer fitted: it did happen, and a person must look. */
export interface Misfit {
  readonly what: 'supplemented' | 'withdrawn';
  readonly on: string;
}
