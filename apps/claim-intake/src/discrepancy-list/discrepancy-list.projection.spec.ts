import { describe, expect, it } from '@jest/globals';
import { rowAfter, stored, SUBJECT, TENANT } from '#libs/testing/row-after';
import { recorded } from '../domain/fixtures/recorded.ts';
import { discrepancyList } from './discrepancy-list.projection.ts';

const row = {
  ...{ eventId: stored('').id, tenant: TENANT, municipalityCode: 'GM9901', subject: SUBJECT, category: 'application' },
  ...{ correlationId: 'correlation-1', recordedAt: new Date('2026-04-02T09:00:00Z') },
};

describe('the row of a discrepancy', () => {
  it('says what was heard, of what, and what did not fit', () => {
    const about = { category: 'application' };
    expect(rowAfter(discrepancyList, [recorded.application.DiscrepancyRecorded], about)).toEqual({
      ...{ ...row, about: 'besluit-1', misfit: 'application-unknown' },
    });
    expect(rowAfter(discrepancyList, [recorded.claim.DiscrepancyRecorded], about)).toEqual({
      ...{ ...row, about: 'betaling p1 confirmed', misfit: 'claim-unknown' },
    });
  });

  it('is made of no other event, and each event has its own', () => {
    expect(rowAfter(discrepancyList, [recorded.application.ClaimsMade])).toBeUndefined();
    const other = stored(recorded.application.DiscrepancyRecorded, 2, { id: SUBJECT });
    expect(discrepancyList.key?.(other)).toBe(SUBJECT);
  });
});
