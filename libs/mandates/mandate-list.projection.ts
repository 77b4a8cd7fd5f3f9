import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { MandateEvent } from './heard-mandate.ts';
import { MandateList } from './mandate-list.table.ts';

type Row = InferEntity<typeof MandateList>;

export const mandateList = projection<MandateEvent, Row>({
  name: 'mandate-list',
  category: 'mandate',
  table: MandateList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<MandateEvent>): Row | undefined {
  if (event.type === 'MandateGiven') {
    const { on: givenOn, ...terms } = event.data;
    return { mandateId: subject, tenant, ...terms, givenOn, withdrawnOn: null };
  }
  return row && { ...row, withdrawnOn: event.data.on };
}
