import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { GrantEvent } from '../domain/grant.ts';
import { GrantList } from './grant-list.table.ts';

export type Row = InferEntity<typeof GrantList>;

/** The municipality's grants. */
export const grantList = projection<GrantEvent, Row>({
  name: 'grant-list',
  category: 'grant',
  table: GrantList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<GrantEvent>): Row {
  if (event.type === 'GrantVersionAdded') {
    const { parties, version, calculation } = event.data;
    return {
      ...{ grantId: subject, tenant, ...parties, version: version.version },
      ...{ grantedFrom: version.grantedFrom, validThrough: version.validThrough, route: version.route },
      ...{ wageValuePercent: version.wageValuePercent, flatRateThrough: version.flatRateThrough },
      ...{ agreedHours: version.agreedHours, amountCents: calculation?.amountCents ?? null, proposed: false },
    };
  }
  if (row === undefined) throw new Error(`grant ${subject} begins with ${event.type}`);
  return { ...row, proposed: event.type === 'ChangeProposed' };
}
