import type { AssessmentRejection } from './domain/assessment.ts';
import type { PayerAccountRejection } from './domain/payer-account.ts';
import type { PaymentRunRejection } from './domain/payment-run.ts';

type Code = (AssessmentRejection | PaymentRunRejection | PayerAccountRejection)['code'];

/** Every way in which an assessment, a payment run or the payer's account can be rejected has a status here, or this does not compile. */
export const paymentProblems: Record<Code, number> = {
  CLAIM_UNKNOWN: 404,
  NO_WORK_ITEM: 409,
  AMOUNT_UNKNOWN: 409,
  CLAIM_NOT_PAYABLE: 409,
  NOTHING_TO_PAY: 409,
  EXECUTION_DATE_PAST: 422,
  RUN_UNKNOWN: 404,
  RUN_NOT_COLLECTED: 409,
  RUN_EMPTY: 409,
  RUN_RELEASED: 409,
  RUN_CANCELLED: 409,
  RUN_NOT_RELEASED: 409,
  FOUR_EYES: 409,
  NO_ACCOUNT_PROPOSED: 409,
};
