import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { OutageEvent } from '../domain/outage.ts';
import { OutageTable } from '../outage.table.ts';

type Row = InferEntity<typeof OutageTable>;

/** The log of outages (Awb 2:21). */
export const outages = projection<OutageEvent, Row>({
  name: 'outages',
  category: 'outage',
  table: OutageTable,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, event: { type, data } }: StoredEvent<OutageEvent>): Row | undefined {
  switch (type) {
    case 'OutageRecorded':
      return { outageId: subject, beganAt: data.from, endedAt: data.until, parts: data.parts };
    case 'OutageEnded':
      return row && { ...row, endedAt: data.until };
  }
}
