import { Rejection } from '#libs/kernel/decider';
import type { AdviceRejection } from './case-advice.ts';
import { membersOf } from './case-changes.ts';
import { isClosed, type OpenedCase } from './case-state.ts';
import type { HearingRejection } from './hearing.ts';
import type { LatenessRejection } from './lateness.ts';
import type { TermFactRejection } from './term-facts.ts';

export type CaseRejection =
  | Rejection<
      | 'CASE_UNKNOWN'
      | 'CASE_DIFFERS'
      | 'CASE_NOT_OPEN'
      | 'PROPOSAL_WAITS'
      | 'WAITS_FOR_SUPPLEMENT'
      | 'NOT_COMPLETE'
      | 'TARGET_GROUP_OPEN'
      | 'OUTSIDE_TARGET_GROUP'
      | 'WAGE_VALUE_OPEN'
      | 'GRANT_START_OUTSIDE_EMPLOYMENT'
      | 'NOT_INVITED'
      | 'REASONS_REQUIRED'
      | 'NOTHING_PROPOSED'
      | 'OTHER_PROPOSAL'
      | 'FOUR_EYES'
      | 'CASE_CHANGED'
      | 'LEFT_OUT_TOO_LATE'
      | 'FORWARD_TO_SELF'
    >
  | AdviceRejection
  | LatenessRejection
  | HearingRejection
  | TermFactRejection;

/** Why a fact cannot be added now: facts under a proposal stand still, and a closed case is closed. */
export function closed(state: OpenedCase): CaseRejection | undefined {
  if (state.status === 'proposed') return proposalWaits(state);
  return isClosed(state) ? notOpen(state) : undefined;
}

/** The case is over; with what changed it last. */
export function notOpen({ changed }: OpenedCase): CaseRejection {
  const detail = 'Op deze zaak is al beslist, of de aanvraag is ingetrokken.';
  return new Rejection('CASE_NOT_OPEN', detail, membersOf(changed));
}

/** A proposal comes first; with what changed the case last. */
export function proposalWaits({ changed }: OpenedCase): CaseRejection {
  const detail = 'Er wacht een voorstel. Beslis daar eerst op, of geef het terug.';
  return new Rejection('PROPOSAL_WAITS', detail, membersOf(changed));
}

/** The employer was asked to complete, and may still do so. */
export function waits(): CaseRejection {
  return new Rejection('WAITS_FOR_SUPPLEMENT', 'De werkgever is om aanvulling gevraagd. Wacht die af.');
}
