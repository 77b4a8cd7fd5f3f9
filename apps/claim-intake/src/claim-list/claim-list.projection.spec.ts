import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { HeardPayment } from '../domain/claim.ts';
import { subject } from '../domain/fixtures/applied.ts';
import { recorded } from '../domain/fixtures/recorded.ts';
import { claimList } from './claim-list.projection.ts';

const { ClaimMade, ClaimSubmitted, ClaimAssessed, PaymentHeard, DiscrepancyRecorded } = recorded.claim;
const made = { claimId: SUBJECT, tenant: TENANT, ...subject, status: 'open', outcome: null, amountCents: null };
const { outcome, amountCents } = ClaimAssessed.data;
const heard = (became: HeardPayment['became']) => ({ ...PaymentHeard, data: { ...PaymentHeard.data, became } });

describe('the row of a claim', () => {
  it('follows it from made to assessed', () => {
    expect(rowAfter(claimList, [ClaimMade])).toEqual(made);
    expect(rowAfter(claimList, [ClaimMade, ClaimSubmitted])).toEqual({ ...made, status: 'submitted' });
    const assessed = { ...made, status: 'assessed', outcome, amountCents };
    expect(rowAfter(claimList, [ClaimMade, ClaimSubmitted, ClaimAssessed])).toEqual(assessed);
  });

  it.each([
    ['ordered', 'ordered'],
    ['confirmed', 'paid'],
    ['returned', 'returned'],
  ] as const)('says that its payment was %s, also when it is assessed again afterwards', (became, status) => {
    const row = { ...made, status, outcome, amountCents };
    expect(rowAfter(claimList, [ClaimMade, ClaimAssessed, heard(became)])).toEqual(row);
    expect(rowAfter(claimList, [ClaimMade, heard(became), ClaimAssessed])).toEqual(row);
  });

  it('is not there of a claim that was not made here, and a discrepancy leaves it', () => {
    expect(rowAfter(claimList, [DiscrepancyRecorded, ClaimAssessed])).toBeUndefined();
    expect(rowAfter(claimList, [ClaimMade, DiscrepancyRecorded])).toEqual(made);
  });
});
