import { type Decider, Rejection } from '#libs/kernel/decider';
import { type Reason, sameReason } from './reason.ts';

/** Who answers an employer from a day on, and who does when that person is away: accounts of officials, never names. */
export interface Assignment {
  readonly account: string;
  readonly deputy: string | null;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Of one employer; of all employers of the municipality that have none of their own when null. */
type Whose = string | null;

export interface ContactCommand extends Assignment {
  readonly type: 'NameContact';
  readonly employerId: Whose;
  /** Why it is handed over; none is asked of the first. */
  readonly reasons: Reason | null;
  readonly by: string;
  readonly on: string;
}

export interface ContactEvent {
  readonly type: 'ContactNamed';
  readonly data: Omit<ContactCommand, 'type'>;
}

/** Every assignment that holds or held, in the order of their days: a later word about the same day replaces the earlier. */
export type ContactState = readonly (Assignment & { readonly reasons: Reason | null })[];

export type ContactRejection = Rejection<
  'DEPUTY_IS_CONTACT' | 'HANDOVER_IN_PAST' | 'REASONS_REQUIRED' | 'CARD_MISSING'
>;

/** The contact (contactpersoon) of one employer at one municipality, or of all that have none of their own. */
export const contact: Decider<ContactCommand, ContactState, ContactEvent> = {
  initialState: [],

  decide(command, state): readonly ContactEvent[] | ContactRejection {
    const { employerId, account, deputy, from, reasons, by, on } = command;
    const known = state.find((each) => each.from === from);
    if (known?.account === account && known.deputy === deputy && sameReason(known.reasons, reasons)) return [];
    if (account === deputy) return new Rejection('DEPUTY_IS_CONTACT', 'Een vervanger is iemand anders.');
    if (state.length > 0 && from < on) {
      return new Rejection('HANDOVER_IN_PAST', 'Een overdracht gaat vandaag of later in.');
    }
    const before = assignmentOn(state, from);
    if (before !== null && before.account !== account && reasons === null) {
      return new Rejection('REASONS_REQUIRED', 'Geef bij een overdracht de reden.');
    }
    return [{ type: 'ContactNamed', data: { employerId, account, deputy, from, reasons, by, on } }];
  },

  evolve(state, { data: { account, deputy, from, reasons } }): ContactState {
    const others = state.filter((each) => each.from !== from);
    return [...others, { account, deputy, from, reasons }].sort((one, other) => (one.from < other.from ? -1 : 1));
  },
};

/** Who holds it on a day, `YYYY-MM-DD`; null when nobody does yet. */
export function assignmentOn(state: ContactState, day: string): Assignment | null {
  return state.findLast(({ from }) => from <= day) ?? null;
}

/** Who takes over after a day, when that is known already. */
export function successorAfter(state: ContactState, day: string): Assignment | null {
  return state.find(({ from }) => from > day) ?? null;
}
