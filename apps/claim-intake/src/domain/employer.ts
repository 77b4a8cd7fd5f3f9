import type { Decider } from '#libs/kernel/decider';

/** `detailsRef` names the row of the vault with name and account: the same details have the same reference. */
export interface EmployerCommand {
  readonly type: 'RecordEmployer';
  readonly detailsRef: string;
  readonly on: string;
}

export interface EmployerEvent {
  readonly type: 'EmployerRecorded';
  readonly data: { readonly detailsRef: string; readonly on: string };
}

export type EmployerState =
  { readonly status: 'absent' } | { readonly status: 'known'; readonly detailsRef: string; readonly since: string };

/** An employer (werkgever): since when it is known, and under which details it is paid from when. */
export const employer: Decider<EmployerCommand, EmployerState, EmployerEvent> = {
  initialState: { status: 'absent' },

  decide({ detailsRef, on }, state) {
    if (state.status === 'known' && state.detailsRef === detailsRef) return [];
    return [{ type: 'EmployerRecorded', data: { detailsRef, on } }];
  },

  evolve(state, { data: { detailsRef, on } }) {
    return { status: 'known', detailsRef, since: state.status === 'known' ? state.since : on };
  },
};
