import type { InferEntity } from '@mikro-orm/core';
import type { DomainEvent } from '#libs/event-store/aggregate';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { MandatedAct } from './mandated-acts.table.ts';

type Row = InferEntity<typeof MandatedAct>;

/** Of every stream: whatever has an intermediary in its context. */
export const mandatedActs = projection<DomainEvent, Row>({
  name: 'mandated-acts',
  table: MandatedAct,
  key: ({ id }) => id,
  next: nextRow,
});

function nextRow(_row: Row | undefined, stored: StoredEvent): Row | undefined {
  const { intermediary, branch = null, actor } = stored.context;
  if (intermediary === undefined) return undefined;
  const { id: eventId, tenant, category, subject, event } = stored;
  const doneAt = new Date(stored.recordedAt);
  return { eventId, tenant, intermediary, branch, actor, category, subject, type: event.type, doneAt };
}
