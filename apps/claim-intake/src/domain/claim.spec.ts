import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { claim, type ClaimEvent, type HeardAssessment } from './claim.ts';
import { subject } from './fixtures/applied.ts';

const variable = { ...subject, variableHours: true };
const made = (of = subject): ClaimEvent => ({ type: 'ClaimMade', data: { ...of, on: '2026-04-01' } });
const handedIn: ClaimEvent = {
  type: 'ClaimSubmitted',
  data: { ...subject, hoursPerWeek: null, paidHours: null, source: 'automatisch', on: '2026-04-01' },
};
const assessment: HeardAssessment = {
  ...{ assessedOn: '2026-04-01', outcome: 'akkoord', amountCents: 103248, reasons: [], missing: null, lines: [] },
};

describe('a claim', () => {
  it('is handed in as it is made, when the hours are fixed; once', () => {
    const make = { type: 'MakeClaim', claim: subject, on: '2026-04-01' } as const;
    given(claim, []).when(make).then([made(), handedIn]);
    given(claim, [made(), handedIn])
      .when({ ...make, on: '2026-05-01' })
      .thenNothing();
  });

  it('waits for the hours when they vary', () => {
    given(claim, [])
      .when({ type: 'MakeClaim', claim: variable, on: '2026-04-01' })
      .then([made(variable)]);
    const hours = { hoursPerWeek: null, paidHours: 104.5 };
    const submit = { type: 'SubmitClaim', hours, source: 'werkgever', on: '2026-04-03' } as const;
    const submitted: ClaimEvent = {
      type: 'ClaimSubmitted',
      data: { ...variable, ...submit.hours, source: 'werkgever', on: '2026-04-03' },
    };
    given(claim, [made(variable)])
      .when(submit)
      .then([submitted]);
    given(claim, [made(variable), submitted])
      .when({ ...submit, on: '2026-04-04' })
      .thenNothing();
    const other = { ...submit, hours: { hoursPerWeek: 20, paidHours: 104.5 } };
    given(claim, [made(variable), submitted])
      .when(other)
      .thenRejected('CLAIM_SUBMITTED');
    const empty = { ...submit, hours: { hoursPerWeek: null, paidHours: null } };
    given(claim, [made(variable)])
      .when(empty)
      .thenRejected('HOURS_MISSING');
    given(claim, []).when(submit).thenRejected('CLAIM_UNKNOWN');
  });

  it('remembers what it heard of its assessment and payments, each once', () => {
    const assess = { type: 'RecordAssessment', assessment, municipalityCode: 'GM9901' } as const;
    const assessed: ClaimEvent = { type: 'ClaimAssessed', data: assessment };
    given(claim, [made(), handedIn]).when(assess).then([assessed]);
    given(claim, [made(), handedIn, assessed]).when(assess).thenNothing();
    const payment = {
      paymentId: 'p1',
      amountCents: 103248,
      on: '2026-04-10',
      became: 'ordered',
      reason: null,
    } as const;
    const pay = { type: 'RecordPayment', payment, municipalityCode: 'GM9901' } as const;
    const heard: ClaimEvent = { type: 'PaymentHeard', data: payment };
    given(claim, [made(), handedIn, assessed]).when(pay).then([heard]);
    given(claim, [made(), handedIn, assessed, heard]).when(pay).thenNothing();
    const booked = { ...payment, became: 'confirmed', on: '2026-04-11' } as const;
    given(claim, [made(), handedIn, assessed, heard])
      .when({ ...pay, payment: booked })
      .then([{ type: 'PaymentHeard', data: booked }]);
  });

  it('that is not known and yet paid is a discrepancy, never refused', () => {
    const payment = { paymentId: 'p1', amountCents: 1, on: '2026-04-10', became: 'confirmed', reason: null } as const;
    const pay = { type: 'RecordPayment', payment, municipalityCode: 'GM9901' } as const;
    const data = { about: 'betaling p1 confirmed', municipalityCode: 'GM9901' };
    given(claim, [])
      .when(pay)
      .then([{ type: 'DiscrepancyRecorded', data }]);
    given(claim, [{ type: 'DiscrepancyRecorded', data }])
      .when(pay)
      .thenNothing();
  });
});
