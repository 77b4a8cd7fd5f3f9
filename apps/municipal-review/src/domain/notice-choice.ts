import type { Decider } from '#libs/kernel/decider';
import type { Reason } from './reason.ts';

interface Deed {
  readonly by: string;
  /** Instant, ending in `Z`. */
  readonly at: string;
}

/** Where an employer wants to hear that a message is here, or that it does not want to (Awb 2:10 lid 1). */
export type NoticeChoiceCommand =
  ({ readonly type: 'GiveAddress'; readonly address: Reason } & Deed) | ({ readonly type: 'DeclineNotices' } & Deed);

export type NoticeChoiceEvent =
  | { readonly type: 'NoticeAddressGiven'; readonly data: Deed & { readonly address: Reason } }
  | { readonly type: 'NoticesDeclined'; readonly data: Deed };

export type NoticeChoiceState =
  | { readonly status: 'none' }
  | { readonly status: 'address'; readonly address: Reason; readonly since: string }
  | { readonly status: 'declined'; readonly since: string };

/** One stream for each employer, whose own it is: every municipality goes by it. */
export const noticeChoice: Decider<NoticeChoiceCommand, NoticeChoiceState, NoticeChoiceEvent> = {
  initialState: { status: 'none' },

  decide(command, state): readonly NoticeChoiceEvent[] {
    const { by, at } = command;
    switch (command.type) {
      case 'GiveAddress': {
        const { address } = command;
        const same = state.status === 'address' && state.address.hash === address.hash;
        return same ? [] : [{ type: 'NoticeAddressGiven', data: { address, by, at } }];
      }
      case 'DeclineNotices':
        return state.status === 'declined' ? [] : [{ type: 'NoticesDeclined', data: { by, at } }];
    }
  },

  evolve(_state, { type, data }): NoticeChoiceState {
    switch (type) {
      case 'NoticeAddressGiven':
        return { status: 'address', address: data.address, since: data.at };
      case 'NoticesDeclined':
        return { status: 'declined', since: data.at };
    }
  },
};
