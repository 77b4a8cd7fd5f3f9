import type { BankRejection } from '../domain/bank-account.ts';

/** How each rejection of a bank's proposal is answered. */
export const bankProblems: Readonly<Record<BankRejection['code'], number>> = {
  PROPOSAL_UNKNOWN: 404,
  PROPOSAL_SETTLED: 409,
};
