import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { BECAME, type ClaimEvent, subjectOf } from '../domain/claim.ts';
import { ClaimList } from './claim-list.table.ts';

type Row = InferEntity<typeof ClaimList>;

const PAYING: readonly string[] = Object.values(BECAME);

const TYPES = ['ClaimMade', 'ClaimSubmitted', 'ClaimAssessed', 'PaymentHeard'] as const;
type Followed = OfTypes<ClaimEvent, typeof TYPES>;

/** The employer's claims. */
export const claimList = projection<Followed, Row>({
  name: 'claim-list',
  category: 'claim',
  table: ClaimList,
  types: TYPES,
  next: nextRow,
});

/** None of a claim of which payments are heard and that was not made here. */
function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<Followed>): Row | undefined {
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
  }
}
