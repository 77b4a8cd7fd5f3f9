import { type Decider, Rejection } from '#libs/kernel/decider';
import type { MandateTerms } from '#libs/kernel/mandates';

export type MandateCommand =
  | { readonly type: 'GiveMandate'; readonly employerId: string; readonly terms: MandateTerms; readonly on: string }
  | { readonly type: 'WithdrawMandate'; readonly on: string };

export type MandateEvent =
  | { readonly type: 'MandateGiven'; readonly data: MandateTerms & { readonly on: string } }
  | { readonly type: 'MandateWithdrawn'; readonly data: { readonly on: string } };

export type MandateState =
  | { readonly status: 'absent' }
  | { readonly status: 'given'; readonly terms: MandateTerms; readonly givenOn: string }
  | {
      readonly status: 'withdrawn';
      readonly terms: MandateTerms;
      readonly givenOn: string;
      readonly withdrawnOn: string;
    };

export type MandateRejection = Rejection<
  'MANDATE_UNKNOWN' | 'MANDATE_DIFFERS' | 'MANDATE_ENDS_BEFORE' | 'MANDATE_TO_SELF'
>;

type Of<Type extends MandateCommand['type']> = Extract<MandateCommand, { type: Type }>;
type Decision = readonly MandateEvent[] | MandateRejection;

/** A mandate (machtiging): given until a day, and taken back at any time. Other terms are another mandate. */
export const mandate: Decider<MandateCommand, MandateState, MandateEvent> = {
  initialState: { status: 'absent' },

  decide(command, state) {
    switch (command.type) {
      case 'GiveMandate':
        return give(command, state);
      case 'WithdrawMandate':
        return withdraw(command, state);
    }
  },

  evolve(state, { type, data }) {
    if (type === 'MandateGiven') {
      const { on, ...terms } = data;
      return { status: 'given', terms, givenOn: on };
    }
    return state.status === 'given' ? { ...state, status: 'withdrawn', withdrawnOn: data.on } : state;
  },
};

function give({ employerId, terms, on }: Of<'GiveMandate'>, state: MandateState): Decision {
  if (state.status !== 'absent') {
    return sameTerms(state.terms, terms)
      ? []
      : new Rejection('MANDATE_DIFFERS', 'Onder dit nummer is een andere machtiging bekend.');
  }
  if (terms.intermediary === employerId) {
    return new Rejection('MANDATE_TO_SELF', 'Dit is uw eigen KvK-nummer. U hoeft uzelf niet te machtigen.');
  }
  if (terms.endsOn < on) return new Rejection('MANDATE_ENDS_BEFORE', 'De einddatum is al voorbij.');
  return [{ type: 'MandateGiven', data: { ...terms, on } }];
}

function withdraw({ on }: Of<'WithdrawMandate'>, state: MandateState): Decision {
  switch (state.status) {
    case 'absent':
      return new Rejection('MANDATE_UNKNOWN', 'Deze machtiging kennen wij niet.');
    case 'withdrawn':
      return [];
    case 'given':
      return [{ type: 'MandateWithdrawn', data: { on } }];
  }
}

function sameTerms(one: MandateTerms, other: MandateTerms): boolean {
  return (
    one.intermediary === other.intermediary &&
    one.branch === other.branch &&
    one.endsOn === other.endsOn &&
    String(one.tasks) === String(other.tasks)
  );
}
