import type { BudgetRejection } from './domain/budget.ts';

/** Every way in which something that is kept here can be rejected has a status here, or this does not compile. */
export const budgetProblems: Record<BudgetRejection['code'], number> = {
  NO_BUDGET_PROPOSED: 409,
  FOUR_EYES: 409,
};
