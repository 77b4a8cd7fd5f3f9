import type { ApplicationRejection } from './domain/application-rejection.ts';
import type { ClaimRejection } from './domain/claim.ts';
import type { EmploymentRejection } from './domain/employment.ts';
import type { MandateRejection } from './domain/mandate.ts';

/** Every way in which a command here can be rejected has a status, or this does not compile. */
export const intakeProblems: Record<
  | (ApplicationRejection | ClaimRejection | EmploymentRejection | MandateRejection)['code']
  | ('EMPLOYER_UNKNOWN' | 'PERSON_DIFFERS'),
  number
> = {
  EMPLOYER_UNKNOWN: 404,
  EMPLOYMENT_UNKNOWN: 404,
  EMPLOYMENT_OF_ANOTHER: 409,
  EMPLOYMENT_ENDED: 409,
  EMPLOYMENT_ENDS_BEFORE_START: 422,
  APPLICATION_UNKNOWN: 404,
  APPLICATION_SUBMITTED: 409,
  APPLICATION_NOT_SUBMITTED: 409,
  APPLICATION_WITHDRAWN: 409,
  APPLICATION_DECIDED: 409,
  APPLICATION_OF_OTHER_EMPLOYMENT: 409,
  APPLICATION_FORWARDED: 409,
  APPLICATION_ENTERED: 409,
  APPLICATION_NOT_ENTERED: 409,
  APPLICATION_OF_ANOTHER: 409,
  RECEIVED_AHEAD: 422,
  WRITING_REQUIRED: 422,
  PERSON_DIFFERS: 409,
  CLAIM_UNKNOWN: 404,
  CLAIM_SUBMITTED: 409,
  HOURS_MISSING: 422,
  MANDATE_UNKNOWN: 404,
  MANDATE_DIFFERS: 409,
  MANDATE_ENDS_BEFORE: 422,
  MANDATE_TO_SELF: 422,
};
