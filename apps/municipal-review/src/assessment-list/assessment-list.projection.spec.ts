import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { Assessment, AssessmentEvent } from '../domain/assessment.ts';
import { assessmentList } from './assessment-list.projection.ts';

const parties = { grantId: 'grant', applicationId: 'application', employerId: '90001234', personRef: 'person' };
const claim = { claimId: SUBJECT, ...parties, month: '2026-03', variableHours: false };
const declared = { agreedHours: null, paidHours: null };
const assessment: Assessment = {
  ...{ claim, declared, outcome: 'workItem', amountCents: 103248, exact: '1032.48', version: 1, on: '2026-04-01' },
  checks: [
    { code: 'toekenning-geldig', outcome: 'passed', reason: 'Ja.' },
    { code: 'uren-bekend', outcome: 'failed', reason: 'Nee.' },
  ],
  ...{ missing: null, lines: [], warnings: [] },
};
const registered: AssessmentEvent = { type: 'ClaimRegistered', data: { claim, on: '2026-03-31' } };
const assessed: AssessmentEvent = { type: 'ClaimAssessed', data: assessment };
const settled: AssessmentEvent = {
  type: 'WorkItemSettled',
  data: { ...assessment, outcome: 'approved', by: 'anna', reasons: { reference: SUBJECT, hash: 'a1' } },
};
const reservation = { runId: 'run', attempt: 1, paymentId: 'payment', endToEndId: 'LB1', amountCents: 103248 };
const reserved: AssessmentEvent = { type: 'ClaimReserved', data: { ...reservation, on: '2026-04-02' } };
const reopened: AssessmentEvent = { type: 'ClaimReopened', data: { paymentId: 'payment', on: '2026-04-10' } };
const differed: AssessmentEvent = { type: 'ClaimDiffered', data: { claim, declared, on: '2026-04-11' } };

const expected = {
  ...{ claimId: SUBJECT, tenant: TENANT, ...parties, month: '2026-03', outcome: 'registered', amountCents: null },
  ...{ reasons: [], missingParameter: null, missingDate: null, assessedOn: null, heldBy: null },
};
const found = {
  ...{ ...expected, outcome: 'workItem', amountCents: 103248, reasons: ['uren-bekend'], assessedOn: '2026-04-01' },
};

describe('the row of a claim', () => {
  it('is expected, then has what was found', () => {
    expect(rowAfter(assessmentList, [registered])).toEqual(expected);
    expect(rowAfter(assessmentList, [registered, assessed])).toEqual(found);
    expect(rowAfter(assessmentList, [registered, assessed, settled])).toEqual({ ...found, outcome: 'approved' });
  });

  it('says which figure of the law it waits for', () => {
    const missing = { parameter: 'minimum-wage', date: '2026-07-01' } as never;
    const waiting: AssessmentEvent = { type: 'ClaimAssessed', data: { ...assessment, missing } };
    expect(rowAfter(assessmentList, [waiting])).toEqual({
      ...{ ...found, missingParameter: 'minimum-wage', missingDate: '2026-07-01' },
    });
  });

  it('is held by the run that pays it, also when it is assessed again, until the bank returns it', () => {
    expect(rowAfter(assessmentList, [assessed, reserved])).toEqual({ ...found, heldBy: 'run' });
    expect(rowAfter(assessmentList, [assessed, reserved, assessed])).toEqual({ ...found, heldBy: 'run' });
    expect(rowAfter(assessmentList, [assessed, reserved, reopened])).toEqual(found);
  });

  it('says once that it was told otherwise afterwards', () => {
    const reasons = ['uren-bekend', 'gewijzigd-na-betaling'];
    expect(rowAfter(assessmentList, [assessed, differed, differed])).toEqual({ ...found, reasons });
  });

  it('cannot begin with a payment', () => {
    expect(() => rowAfter(assessmentList, [reserved])).toThrow('begins with ClaimReserved');
  });
});
