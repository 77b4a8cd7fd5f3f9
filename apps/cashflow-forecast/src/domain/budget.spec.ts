import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { budget, type BudgetEvent } from './budget.ts';

const [one, other] = ['controller-1', 'releaser-1'];
const on = '2026-11-30';
const data = { amountCents: 50_000_000, by: one, on };
const proposed: BudgetEvent = { type: 'BudgetProposed', data };
const approved: BudgetEvent = { type: 'BudgetApproved', data: { ...data, by: other } };

describe('the budget of a year', () => {
  it('is proposed, and is the same proposal when it comes again', () => {
    given(budget, [])
      .when({ type: 'ProposeBudget', ...data })
      .then([proposed]);
    given(budget, [proposed])
      .when({ type: 'ProposeBudget', ...data, by: other })
      .thenNothing();
  });

  it('is in effect when another approves', () => {
    given(budget, [proposed])
      .when({ type: 'ApproveBudget', ...data, by: other })
      .then([approved]);
    given(budget, [proposed, approved])
      .when({ type: 'ApproveBudget', ...data, by: other })
      .thenNothing();
  });

  it('is not approved by who proposed it', () => {
    given(budget, [proposed])
      .when({ type: 'ApproveBudget', ...data })
      .thenRejected('FOUR_EYES');
  });

  it('is approved as the second person saw it', () => {
    given(budget, [proposed])
      .when({ type: 'ApproveBudget', ...data, amountCents: 1, by: other })
      .thenRejected('NO_BUDGET_PROPOSED');
    given(budget, [])
      .when({ type: 'ApproveBudget', ...data })
      .thenRejected('NO_BUDGET_PROPOSED');
  });

  it('is changed by a proposal, and left as it is by one of the same amount', () => {
    const higher = { ...data, amountCents: 60_000_000 };
    given(budget, [proposed, approved])
      .when({ type: 'ProposeBudget', ...higher })
      .then([{ type: 'BudgetProposed', data: higher }]);
    given(budget, [proposed, approved])
      .when({ type: 'ProposeBudget', ...data })
      .thenNothing();
  });

  it('goes back to what is in effect when that is proposed again', () => {
    const higher: BudgetEvent = { type: 'BudgetProposed', data: { ...data, amountCents: 60_000_000 } };
    given(budget, [proposed, approved, higher])
      .when({ type: 'ProposeBudget', ...data })
      .then([proposed]);
    given(budget, [proposed, approved, higher, proposed])
      .when({ type: 'ApproveBudget', ...data, amountCents: 60_000_000, by: other })
      .thenRejected('NO_BUDGET_PROPOSED');
  });
});
