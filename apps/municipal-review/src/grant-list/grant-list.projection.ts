import type { InferEntity } from '@mikro-orm/core';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { GrantEvent } from '../domain/grant.ts';
import { GrantList } from './grant-list.table.ts';

export type Row = InferEntity<typeof GrantList>;

/** The municipality's grants. Page and checkpoint commit together, so each event counts once. */
export const grantList: Reader<GrantEvent> = {
  name: 'grant-list',
  category: 'grant',
  async write(tx, page) {
    const touched = [...new Set(page.map(({ subject }) => subject))];
    const found = await tx.find(GrantList, { grantId: { $in: touched } }, { disableIdentityMap: true });
    const rows = new Map<string, Row>(found.map((row) => [row.grantId, { ...row }]));
    for (const stored of page) rows.set(stored.subject, nextRow(rows.get(stored.subject), stored));
    await tx.upsertMany(GrantList, [...rows.values()]);
  },
};

/** What the row becomes: pure, so its spec needs no database. */
export function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<GrantEvent>): Row {
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
