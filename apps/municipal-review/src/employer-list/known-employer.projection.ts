import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { CaseEvent } from '../domain/case-event.ts';
import { KnownEmployer } from '../known-employer.table.ts';

type Row = InferEntity<typeof KnownEmployer>;
type Opened = OfTypes<CaseEvent, ['CaseOpened']>;

/** An employer is known where it applied; from the first time on. */
export const knownEmployers = projection<Opened, Row>({
  name: 'known-employers',
  category: 'case',
  types: ['CaseOpened'],
  table: KnownEmployer,
  key: pairOf,
  next: (row, stored) => row ?? rowOf(stored),
});

function pairOf({ tenant, event }: StoredEvent<Opened>): string {
  return `${tenant}:${event.data.application.employerId}`;
}

function rowOf(stored: StoredEvent<Opened>): Row {
  const { employerId: employer, receivedOn: since } = stored.event.data.application;
  return { pairId: pairOf(stored), employer, municipality: stored.tenant, since };
}
