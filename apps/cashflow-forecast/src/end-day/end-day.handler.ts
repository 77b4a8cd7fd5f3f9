import type { DueHandler } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import { dayAggregate } from '../day.aggregate.ts';
import type { EndDay } from '../domain/day.ts';

/** Writes the end of a day in the log, once. */
export function endDay(store: EventStore): DueHandler {
  return async ({ subject, command }, cause) => {
    await store.handle(dayAggregate, subject, command as EndDay, cause);
  };
}
