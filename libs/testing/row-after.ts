import type { DomainEvent } from '#libs/event-store/aggregate';
import type { Projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';

export const SUBJECT = '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11';
export const TENANT = '90001234';

/** What the events of one thing, oldest first, make of its row, also ones that are not followed; undefined when there is none. */
export function rowAfter<Event extends DomainEvent, Row extends object>(
  of: Projection<Event, Row>,
  events: readonly DomainEvent[],
  about: Partial<StoredEvent> = {},
): Row | undefined {
  return events
    .map((event, index) => stored(event, index + 1, about))
    .filter(({ event }) => of.types?.includes(event.type) ?? true)
    .reduce<Row | undefined>((row, each) => of.next(row, each as StoredEvent<Event>) ?? row, undefined);
}

/** An event as the log has it, of one thing of one tenant. */
export function stored<Event>(event: Event, version = 1, about: Partial<StoredEvent> = {}): StoredEvent<Event> {
  return {
    ...{
      id: '7d1e0000-0000-4000-8000-000000000001',
      streamId: `thing-${SUBJECT}`,
      category: 'thing',
      subject: SUBJECT,
    },
    ...{ version, tenant: TENANT, commandId: '7d1e0000-0000-4000-8000-000000000002' },
    context: { tenant: TENANT, actor: 'somebody', correlationId: 'correlation-1' },
    ...{ recordedAt: '2026-04-02T09:00:00.000Z', transactionId: '1', position: String(version) },
    ...about,
    event,
  };
}
