import type { Aggregate } from '#libs/event-store/aggregate';
import type { PublicEvent } from './domain/public-event.ts';
import { received, type Received } from './domain/received.ts';

/** A stream per message: `received-<its id>`. Heard again, it is there already. */
export const receivedAggregate: Aggregate<PublicEvent, 'absent' | 'kept', Received> = {
  category: 'received',
  decider: received,
};
