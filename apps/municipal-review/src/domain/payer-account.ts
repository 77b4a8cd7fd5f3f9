import { type Decider, Rejection } from '#libs/kernel/decider';

/** The account that a municipality pays from, by the fingerprint of number and name: they themselves are kept encrypted. */
export type PayerAccountCommand =
  | { readonly type: 'ProposeAccount'; readonly fingerprint: string; readonly by: string; readonly on: string }
  /** Of what the second person saw: a proposal that was changed meanwhile is not it. */
  | { readonly type: 'ApproveAccount'; readonly fingerprint: string; readonly by: string; readonly on: string };

export interface PayerAccountEvent {
  readonly type: 'PayerAccountProposed' | 'PayerAccountApproved';
  readonly data: { readonly fingerprint: string; readonly by: string; readonly on: string };
}

export interface PayerAccountState {
  readonly inEffect: string | null;
  readonly proposed: { readonly fingerprint: string; readonly by: string } | null;
}

export type PayerAccountRejection = Rejection<'NO_ACCOUNT_PROPOSED' | 'FOUR_EYES'>;
type Decision = readonly PayerAccountEvent[] | PayerAccountRejection;

/** The account that a municipality pays from: proposed by one person, in effect when another approves. */
export const payerAccount = {
  initialState: { inEffect: null, proposed: null } as PayerAccountState,

  decide({ type, ...data }: PayerAccountCommand, { inEffect, proposed }: PayerAccountState): Decision {
    const { fingerprint, by } = data;
    if (type === 'ProposeAccount') {
      const known = proposed === null ? inEffect : proposed.fingerprint;
      return fingerprint === known ? [] : [{ type: 'PayerAccountProposed', data }];
    }
    if (proposed === null && fingerprint === inEffect) return [];
    if (proposed?.fingerprint !== fingerprint) {
      return new Rejection('NO_ACCOUNT_PROPOSED', 'Dit is niet (meer) de rekening die is voorgesteld.');
    }
    if (by === proposed.by)
      return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller keurt de rekening goed.');
    return [{ type: 'PayerAccountApproved', data }];
  },

  evolve(state: PayerAccountState, { type, data }: PayerAccountEvent): PayerAccountState {
    const { fingerprint, by } = data;
    if (type === 'PayerAccountApproved') return { inEffect: fingerprint, proposed: null };
    return { ...state, proposed: fingerprint === state.inEffect ? null : { fingerprint, by } };
  },
} satisfies Decider<PayerAccountCommand, PayerAccountState, PayerAccountEvent>;
