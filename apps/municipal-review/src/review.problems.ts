import type { GrantRejection } from './domain/grant.ts';
import type { LetterRejection } from './domain/letter.ts';
import type { MeasurementRejection } from './domain/measurement.ts';
import type { RegisterRejection } from './domain/register.ts';
import type { CaseRejection } from './domain/review-case.ts';

type Code = (CaseRejection | GrantRejection | LetterRejection | MeasurementRejection | RegisterRejection)['code'];

/** Every way in which one of these can be rejected has a status here, or this does not compile. */
export const reviewProblems: Record<Code, number> = {
  CASE_UNKNOWN: 404,
  CASE_DIFFERS: 409,
  CASE_NOT_OPEN: 409,
  PROPOSAL_WAITS: 409,
  WAITS_FOR_SUPPLEMENT: 409,
  NOT_COMPLETE: 409,
  TARGET_GROUP_OPEN: 409,
  OUTSIDE_TARGET_GROUP: 409,
  WAGE_VALUE_OPEN: 409,
  GRANT_START_OUTSIDE_EMPLOYMENT: 422,
  NOT_INVITED: 409,
  REASONS_REQUIRED: 422,
  NOTHING_PROPOSED: 409,
  OTHER_PROPOSAL: 409,
  FOUR_EYES: 409,
  ADVICE_UNKNOWN: 404,
  ADVICE_ENDED: 409,
  ADVICE_OPEN: 409,
  FORWARD_TO_SELF: 422,
  GRANT_UNKNOWN: 404,
  GRANT_DIFFERS: 409,
  CHANGE_WAITS: 409,
  CHANGE_EMPTY: 422,
  CHANGE_OUTSIDE_GRANT: 422,
  LETTER_UNKNOWN: 404,
  LETTER_NOT_MADE: 409,
  LETTER_SENT: 409,
  SENT_ON_UNFIT: 422,
  ROW_UNKNOWN: 404,
  ROW_DIFFERS: 409,
  ROW_UNFIT: 422,
  ROW_APPROVED: 409,
  ROW_WITHDRAWN: 409,
  NOT_THE_PROPOSER: 409,
  MEASUREMENT_UNKNOWN: 404,
  MEASUREMENT_ELSEWHERE: 409,
  MEASUREMENT_STEP: 409,
  MOMENT_NOT_OFFERED: 422,
  REPORT_UNFIT: 422,
  EMPLOYER_NOT_HEARD: 409,
};
