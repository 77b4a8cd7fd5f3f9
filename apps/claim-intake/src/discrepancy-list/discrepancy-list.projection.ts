import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application-event.ts';
import type { ClaimEvent } from '../domain/claim.ts';
import { DiscrepancyList } from './discrepancy-list.table.ts';

type Row = InferEntity<typeof DiscrepancyList>;

const TYPES = ['DiscrepancyRecorded'] as const;
type Followed = OfTypes<ApplicationEvent | ClaimEvent, typeof TYPES>;

/** Every discrepancy, once: its row has the id of its event. */
export const discrepancyList = projection<Followed, Row>({
  name: 'discrepancy-list',
  category: ['application', 'claim'],
  table: DiscrepancyList,
  types: TYPES,
  key: ({ id }) => id,
  next: nextRow,
});

function nextRow(_row: Row | undefined, stored: StoredEvent<Followed>): Row {
  const { id, tenant, subject, category, context, recordedAt, event } = stored;
  const { about, municipalityCode } = event.data;
  const misfit = 'misfit' in event.data ? event.data.misfit : 'claim-unknown';
  const { correlationId } = context;
  return {
    ...{ eventId: id, tenant, municipalityCode, subject, category, about, misfit, correlationId },
    recordedAt: new Date(recordedAt),
  };
}
