import type { InferEntity } from '@mikro-orm/core';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { BECAME, type ClaimEvent, subjectOf } from '../domain/claim.ts';
import { ClaimList } from './claim-list.table.ts';

type Row = InferEntity<typeof ClaimList>;

const PAYING: readonly string[] = Object.values(BECAME);

/** The employer's claims. Page and checkpoint commit together, so each event counts once. */
export const claimList: Reader<ClaimEvent> = {
  name: 'claim-list',
  category: 'claim',
  async write(tx, page) {
    const touched = [...new Set(page.map(({ subject }) => subject))];
    const found = await tx.find(ClaimList, { claimId: { $in: touched } });
    const rows = new Map<string, Row>(found.map((row) => [row.claimId, { ...row }]));
    for (const stored of page) {
      const row = next(rows.get(stored.subject), stored);
      if (row !== undefined) rows.set(stored.subject, row);
    }
    await tx.upsertMany(ClaimList, [...rows.values()]);
  },
};

/** None while only a discrepancy is known of it: it was not made here. */
function next(row: Row | undefined, { subject, tenant, event }: StoredEvent<ClaimEvent>): Row | undefined {
  if (event.type === 'ClaimMade') {
    return { claimId: subject, tenant, ...subjectOf(event.data), status: 'open', outcome: null, amountCents: null };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ClaimSubmitted':
      return { ...row, status: 'submitted' };
    case 'ClaimAssessed': {
      const { outcome, amountCents } = event.data;
      return { ...row, outcome, amountCents, status: PAYING.includes(row.status) ? row.status : 'assessed' };
    }
    case 'PaymentHeard':
      return { ...row, status: BECAME[event.data.became] };
    case 'DiscrepancyRecorded':
      return row;
  }
}
