import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '#libs/event-store/aggregate';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { Assessment, AssessmentEvent } from './domain/assessment.ts';
import type { PaymentLine, PaymentRunEvent } from './domain/payment-run.ts';
import { contractFaults, exampleOf } from '#libs/testing/contracts';
import { publishAssessment, publishPaymentRun } from './payments.published.ts';

const claimId = '7f9c24e8-3b1a-5c2d-9e4f-000000000001';
const runId = '5b3e4a86-90ab-5c0f-8a71-c9a3f6f1b7de';
const parties = {
  applicationId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11',
  grantId: '2d1f8f0a-64f0-5d4e-8d47-0a4f5f3f9d10',
  personRef: 'person',
  employerId: '90001234',
  month: '2026-03',
};
const line: PaymentLine = {
  ...parties,
  ...{ claimId, amountCents: 103248, attempt: 1, paymentId: 'a7a0c7a4-1f6d-5b0e-8a55-000000000001' },
  endToEndId: 'LBa7a0c7a41f6d5b0e8a55000000000001',
};
const found: Assessment = {
  claim: { claimId, ...parties, variableHours: false },
  declared: { agreedHours: null, paidHours: null },
  outcome: 'workItem',
  on: '2026-04-01',
  ...{ amountCents: 103248, exact: '1032.48', version: 2, missing: null, lines: [], warnings: [] },
  checks: [{ code: 'uren-bekend', outcome: 'failed', reason: 'Waarom.' }],
};

function stored<E extends DomainEvent>(category: string, subject: string, event: E): StoredEvent<E> {
  return {
    ...{
      id: 'c0ffee00-0000-4000-8000-000000000001',
      streamId: `${category}-${subject}`,
      category,
      subject,
      version: 1,
    },
    ...{ event, tenant: 'GM9901', commandId: 'c0ffee00-0000-4000-8000-000000000002' },
    context: { tenant: 'GM9901', actor: 'anna', correlationId: 'c0ffee00-0000-4000-8000-000000000003' },
    ...{ recordedAt: '2026-04-03T09:00:00.000Z', transactionId: '700', position: '1' },
  };
}
const told = (event: PaymentRunEvent) => publishPaymentRun(stored('payment-run', runId, event));
const common = {
  werkgeverId: '90001234',
  gemeentecode: 'GM9901',
  aanvraagId: parties.applicationId,
  declaratieId: claimId,
  toekenningId: parties.grantId,
  persoonRef: 'person',
  maand: '2026-03',
};
const payment = {
  ...common,
  betalingId: line.paymentId,
  betaalrunId: runId,
  eindTotEindId: line.endToEndId,
  bedragCenten: 103248,
};

type Field =
  | ('declaratieId' | 'aanvraagId' | 'toekenningId' | 'persoonRef' | 'maand' | 'werkgeverId')
  | ('betalingId' | 'betaalrunId' | 'eindTotEindId' | 'uitvoerdatum' | 'boekdatum' | 'datum' | 'redencode');
/** The data of the three contracts about payments, together. */
type Example = Readonly<Record<Field, string>> & { readonly bedragCenten: number };

const lineOf = (example: Example): PaymentLine => ({
  ...{ claimId: example.declaratieId, applicationId: example.aanvraagId, grantId: example.toekenningId },
  ...{ personRef: example.persoonRef, month: example.maand, employerId: example.werkgeverId },
  ...{ amountCents: example.bedragCenten, attempt: 1 },
  ...{ paymentId: example.betalingId, endToEndId: example.eindTotEindId },
});

describe('of payments others are told', () => {
  it('what a claim was assessed at, whoever did it', () => {
    const assessed: AssessmentEvent = { type: 'ClaimAssessed', data: found };
    expect(publishAssessment(stored('assessment', claimId, assessed))).toMatchObject({
      topic: 'lks.betalingen.v1',
      message: {
        type: 'nl.loonkostensubsidie.declaratie-beoordeeld.v1',
        subject: claimId,
        data: {
          ...common,
          beoordeeldOp: '2026-04-01',
          uitkomst: 'werkvoorraad',
          bedragCenten: 103248,
          versie: 2,
          controles: [{ code: 'uren-bekend', uitkomst: 'fout', toelichting: 'Waarom.' }],
          ontbreekt: null,
          regels: [],
        },
      },
    });
    const who = { by: 'anna', reasons: { reference: 'r', hash: 'h' } };
    const settled: AssessmentEvent = { type: 'WorkItemSettled', data: { ...found, outcome: 'disallowed', ...who } };
    const published = publishAssessment(stored('assessment', claimId, settled));
    expect(published?.message.data).toMatchObject({ uitkomst: 'afgekeurd', bedragCenten: null });
    expect(JSON.stringify(published?.message.data)).not.toContain('anna');
  });

  it('each payment by itself, about its claim, under an id that is the same each time', () => {
    const other = { ...line, claimId: runId, paymentId: 'a7a0c7a4-1f6d-5b0e-8a55-000000000002' };
    const ordered: PaymentRunEvent = {
      type: 'PaymentsOrdered',
      data: { executeOn: '2026-04-10', lines: [line, other] },
    };
    const published = told(ordered);
    expect(published.map(({ message }) => [message.type, message.subject])).toEqual([
      ['nl.loonkostensubsidie.betaling-opgedragen.v1', claimId],
      ['nl.loonkostensubsidie.betaling-opgedragen.v1', runId],
    ]);
    expect(published[0]?.message.data).toEqual({ ...payment, uitvoerdatum: '2026-04-10' });
    expect(new Set(published.map(({ message }) => message.id)).size).toBe(2);
    expect(told(ordered)).toEqual(published);
  });

  it('what the bank did', () => {
    const lines = [{ ...line, bookedOn: '2026-04-10' }];
    const [confirmed] = told({ type: 'PaymentsConfirmed', data: { lines } });
    expect(confirmed?.message.data).toEqual({ ...payment, boekdatum: '2026-04-10' });
    const back = [{ ...line, returnedOn: '2026-04-11', reasonCode: 'AC04' }];
    const [returned] = told({ type: 'PaymentsReturned', data: { lines: back } });
    expect(returned?.message.data).toEqual({ ...payment, datum: '2026-04-11', redencode: 'AC04' });
  });

  it.each<[string, (line: PaymentLine, example: Example) => PaymentRunEvent]>([
    [
      'betaling-opgedragen',
      (ordered, { uitvoerdatum }) => ({
        type: 'PaymentsOrdered',
        data: { executeOn: uitvoerdatum, lines: [ordered] },
      }),
    ],
    [
      'betaling-bevestigd',
      (booked, { boekdatum }) => ({
        type: 'PaymentsConfirmed',
        data: { lines: [{ ...booked, bookedOn: boekdatum }] },
      }),
    ],
    [
      'betaling-gestorneerd',
      (back, { datum, redencode }) => ({
        type: 'PaymentsReturned',
        data: { lines: [{ ...back, returnedOn: datum, reasonCode: redencode }] },
      }),
    ],
  ])('%s as its contract says, to the field', (name, event) => {
    const example = exampleOf(name).data as unknown as Example;
    const [published] = publishPaymentRun(stored('payment-run', example.betaalrunId, event(lineOf(example), example)));
    expect(published?.message.data).toEqual(example);
    expect(published && contractFaults(published.message)).toEqual([]);
  });

  it('what a contract requires, also where something is not known', () => {
    const unsaid = { ...line, personRef: claimId, returnedOn: '2026-04-11', reasonCode: null };
    const [returned] = told({ type: 'PaymentsReturned', data: { lines: [unsaid] } });
    expect(returned && contractFaults(returned.message)).toEqual([]);
    const waiting: Assessment = {
      ...{ ...found, claim: { ...found.claim, personRef: claimId }, outcome: 'waitingForFigure', amountCents: null },
      ...{ version: null, missing: { parameter: 'wmlMaand', date: '2027-01-01' } },
    };
    const assessed = publishAssessment(stored('assessment', claimId, { type: 'ClaimAssessed', data: waiting }));
    expect(assessed && contractFaults(assessed.message)).toEqual([]);
  });

  it('nothing of where a claim is held, and nothing of a run that is not released', () => {
    const held: AssessmentEvent = { type: 'ClaimReopened', data: { paymentId: 'p', on: '2026-04-10' } };
    expect(publishAssessment(stored('assessment', claimId, held))).toBeUndefined();
    const collected = { on: '2026-04-02', count: 1, sumCents: 103248, lines: [line] };
    expect(told({ type: 'PaymentRunCollected', data: collected })).toEqual([]);
  });
});
