import { type Decider, Rejection } from '#libs/kernel/decider';

interface Given {
  readonly amountCents: number;
  readonly by: string;
  readonly on: string;
}

/** What a municipality set apart for the subsidy of one calendar year, in whole cents. */
export type BudgetCommand =
  | ({ readonly type: 'ProposeBudget' } & Given)
  /** Of the amount that the second person saw: a proposal that was changed meanwhile is not it. */
  | ({ readonly type: 'ApproveBudget' } & Given);

export interface BudgetEvent {
  readonly type: 'BudgetProposed' | 'BudgetApproved';
  readonly data: Given;
}

export interface BudgetState {
  readonly inEffect: { readonly amountCents: number; readonly since: string } | null;
  readonly proposed: Given | null;
}

export type BudgetRejection = Rejection<'NO_BUDGET_PROPOSED' | 'FOUR_EYES'>;

/** Proposed by one person, in effect when another approves. */
export const budget = {
  initialState: { inEffect: null, proposed: null } as BudgetState,

  decide(
    { type, ...data }: BudgetCommand,
    { inEffect, proposed }: BudgetState,
  ): readonly BudgetEvent[] | BudgetRejection {
    if (type === 'ProposeBudget') {
      const known = proposed ?? inEffect;
      return known?.amountCents === data.amountCents ? [] : [{ type: 'BudgetProposed', data }];
    }
    if (proposed === null && inEffect?.amountCents === data.amountCents) return [];
    if (proposed?.amountCents !== data.amountCents)
      return new Rejection('NO_BUDGET_PROPOSED', 'Dit is niet (meer) het bedrag dat is voorgesteld.');
    if (proposed.by === data.by)
      return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller keurt het budget goed.');
    return [{ type: 'BudgetApproved', data }];
  },

  evolve(state: BudgetState, { type, data }: BudgetEvent): BudgetState {
    if (type === 'BudgetApproved')
      return { inEffect: { amountCents: data.amountCents, since: data.on }, proposed: null };
    return { ...state, proposed: data.amountCents === state.inEffect?.amountCents ? null : data };
  },
} satisfies Decider<BudgetCommand, BudgetState, BudgetEvent>;
