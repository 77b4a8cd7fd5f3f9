import type { ApplicationRejection } from './domain/application.ts';
import type { ClaimRejection } from './domain/claim.ts';
import type { EmploymentRejection } from './domain/employment.ts';

/** Every way in which a command here can be rejected has a status, or this does not compile. */
export const intakeProblems: Record<
  (ApplicationRejection | ClaimRejection | EmploymentRejection)['code'] | 'EMPLOYER_UNKNOWN',
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
  CLAIM_UNKNOWN: 404,
  CLAIM_SUBMITTED: 409,
  HOURS_MISSING: 422,
};
