import type { Decider } from '#libs/kernel/decider';
import type { PublicEvent } from './public-event.ts';

export interface Received {
  readonly type: 'EventReceived';
  readonly data: PublicEvent;
}

/** One public event as this service came to know it. It decides nothing: it is kept, once. */
export const received: Decider<PublicEvent, 'absent' | 'kept', Received> = {
  initialState: 'absent',
  decide: (message, state) => (state === 'kept' ? [] : [{ type: 'EventReceived', data: message }]),
  evolve: () => 'kept',
};
