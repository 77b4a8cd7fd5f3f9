import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '#libs/event-store/event-store';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { systemClock } from '#libs/kernel/clock';
import type { Message } from '#libs/messaging/transport';
import { contractFaults, exampleOf } from '#libs/testing/contracts';
import { publishApplicationEvent } from './application.published.ts';
import { publishClaimEvent } from './claim.published.ts';
import type { ApplicationEvent } from './domain/application-event.ts';
import type { ClaimEvent, ClaimSubject } from './domain/claim.ts';
import { type Entry, HANDED_IN } from './domain/entry.ts';
import { ForwardApplicationConsumer } from './forward-application/forward-application.consumer.ts';
import { RecordDecisionConsumer } from './record-decision/record-decision.consumer.ts';
import { RecordPaymentConsumer } from './record-payment/record-payment.consumer.ts';

/** As the log holds it, under the ids and the time of the contract's example. */
function stored<Event>(name: string, event: Event): StoredEvent<Event> {
  const { id, subject, time, correlationid = '', causationid = '' } = exampleOf(name);
  const context = { tenant: '90001234', actor: 'somebody', correlationId: correlationid };
  return {
    ...{
      id,
      streamId: `stream-${subject}`,
      category: 'stream',
      subject,
      version: 1,
      event,
      tenant: '90001234',
      context,
    },
    ...{ commandId: causationid, recordedAt: time, transactionId: '3', position: '1' },
  };
}

const PERSON = '6f1c2b7e-9d3a-4f0e-8b15-2c7d4e5f6a81';
const municipalityCode = 'GM9901';
const claim: ClaimSubject = {
  ...{ grantId: 'cd6932bb-1ae9-5243-a318-b6d2ae7d4e71', applicationId: '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11' },
  ...{ employmentId: 'not told', personRef: PERSON, municipalityCode, month: '2026-04', variableHours: false },
};

const ofApplication: [string, ApplicationEvent][] = [
  [
    'aanvraag-ingediend',
    {
      type: 'ApplicationSubmitted',
      data: {
        on: '2026-03-02',
        request: {
          ...{ personRef: PERSON, employmentId: '2d9a7c64-1b5e-4d38-8f60-9a7b6c5d4e31', municipalityCode },
          ...{ startedOn: '2026-03-01', endsOn: null, hoursPerWeek: 24, fullTimeHours: 36, variableHours: false },
          ...{ route: 'loonwaarde', ground: 'praktijkroute', wageValuePercent: '50', wageValueOn: '2026-02-20' },
          ...{ ages: [{ from: '2026-03', age: 21 }], attachments: ['arbeidsovereenkomst'] },
        },
      },
    },
  ],
  [
    'aanvraag-aangevuld',
    { type: 'ApplicationSupplemented', data: { on: '2026-03-10', attachments: ['loonstrook'], municipalityCode } },
  ],
  [
    'aanvraag-ingetrokken',
    { type: 'ApplicationWithdrawn', data: { on: '2026-03-12', municipalityCode, wasSubmitted: true } },
  ],
  [
    'dienstverband-beeindigd',
    {
      type: 'EmploymentEndReported',
      data: { lastDay: '2026-06-30', on: '2026-06-15', municipalityCode, wasSubmitted: true },
    },
  ],
];

const ofClaim: [string, ClaimEvent][] = [
  ['declaratie-aangemaakt', { type: 'ClaimMade', data: { ...claim, on: '2026-05-01' } }],
  [
    'declaratie-ingediend',
    {
      type: 'ClaimSubmitted',
      data: { ...claim, hoursPerWeek: null, paidHours: null, source: 'automatisch', on: '2026-05-01' },
    },
  ],
];

describe('what claim-intake tells', () => {
  const told = [
    ...ofApplication.map(([name, event]) => [name, publishApplicationEvent(stored(name, event))] as const),
    ...ofClaim.map(([name, event]) => [name, publishClaimEvent(stored(name, event))] as const),
  ];

  it.each(told)('is %s as the contract says', (name, published) => {
    expect(published?.message).toEqual(exampleOf(name));
    expect(published && contractFaults(published.message)).toEqual([]);
  });

  it('is also who applied on paper, when that was entered, and which municipality had it first', () => {
    const event = ofApplication[0]?.[1];
    if (event?.type !== 'ApplicationSubmitted') throw new Error('the first is a submission');
    const from = { applicationId: '2d9a7c64-1b5e-4d38-8f60-9a7b6c5d4e31', municipalityCode: 'GM9902' };
    const entry: Entry = {
      ...HANDED_IN,
      applicant: 'werknemer',
      manner: 'papier',
      enteredOn: '2026-03-04',
      forwarded: { ...from, receivedOn: '2026-02-26' },
    };
    const told = publishApplicationEvent(stored('aanvraag-ingediend', { ...event, data: { ...event.data, entry } }));
    expect(told?.message.data).toMatchObject({
      ...{ aanvrager: 'werknemer', wijze: 'papier', ingevoerdOp: '2026-03-04' },
      doorgezonden: {
        ...{ aanvraagId: from.applicationId, gemeentecode: 'GM9902', ontvangstdatum: '2026-02-26' },
      },
    });
    expect(told && contractFaults(told.message)).toEqual([]);
  });

  it('is nothing of a draft', () => {
    const data = { on: '2026-03-12', municipalityCode, wasSubmitted: false };
    const withdrawn: ApplicationEvent = { type: 'ApplicationWithdrawn', data };
    expect(publishApplicationEvent(stored('aanvraag-ingetrokken', withdrawn))).toBeUndefined();
  });
});

describe('what claim-intake hears', () => {
  /** The command that a message becomes, also when it has a field that nobody here has seen. */
  async function heard(name: string): Promise<unknown> {
    const commands: unknown[] = [];
    const handle = (...[, id, command, cause]: unknown[]) => Promise.resolve(commands.push({ id, command, cause }));
    const store = { handle } as unknown as EventStore;
    const example = exampleOf(name);
    const message: Message = { ...example, data: { ...example.data, nieuwVeld: true } };
    for (const consumer of [new RecordDecisionConsumer(store), new RecordPaymentConsumer(store)])
      await consumer.handle(message);
    expect(commands).toHaveLength(1);
    expect(commands[0]).toMatchObject({
      ...{ id: example.subject, cause: { commandId: example.id, context: { tenant: '90001234' } } },
    });
    return (commands[0] as { command: unknown }).command;
  }

  const version = { validFrom: '2026-03-01', grantedFrom: '2026-03-01' };

  it('is until when the municipality may take, and that this stands still', async () => {
    const term = { type: 'RecordTerm', municipalityCode: 'GM9901' };
    expect(await heard('termijn-gestart')).toEqual({ ...term, term: { term: 'LKS_BESCHIKKING', dueOn: '2026-04-08' } });
    expect(await heard('termijn-opgeschort')).toEqual({ ...term, term: { term: 'LKS_BESCHIKKING', dueOn: null } });
    expect(await heard('termijn-hervat')).toEqual({ ...term, term: { term: 'LKS_BESCHIKKING', dueOn: '2026-04-13' } });
  });

  it('is what the municipality asks, and until when', async () => {
    expect(await heard('aanvulling-gevraagd')).toEqual({
      ...{ type: 'RecordRequest', municipalityCode: 'GM9901' },
      asked: { what: ['arbeidsovereenkomst', 'loonstrook'], until: '2026-03-20', on: '2026-03-06' },
    });
  });

  it('is that a municipality sent an application on', async () => {
    const commands: unknown[] = [];
    const store = {
      handle: (...[, id, command, cause]: unknown[]) => Promise.resolve(commands.push({ id, command, cause })),
      state: () => Promise.resolve({ status: 'withdrawn' }),
    } as unknown as EventStore;
    const example = exampleOf('aanvraag-doorgezonden');
    const consumer = new ForwardApplicationConsumer(store, systemClock);
    await consumer.handle({ ...example, data: { ...example.data, nieuwVeld: true } });
    expect(commands).toMatchObject([
      {
        ...{ id: example.subject, cause: { commandId: example.id, context: { tenant: '90001234' } } },
        command: {
          ...{ type: 'RecordForwarding', applicationId: example.subject, toMunicipality: 'GM9902', byPost: false },
          ...{ municipalityCode: 'GM9901', on: '2026-03-09' },
        },
      },
    ]);
  });

  it('is a decision, and a later version of its grant', async () => {
    expect(await heard('besluit-genomen')).toMatchObject({
      type: 'RecordDecision',
      decision: {
        ...{
          outcome: 'granted',
          decidedOn: '2026-03-20',
          grantId: claim.grantId,
          amountCents: 103248,
          variableHours: false,
        },
        version: {
          ...{ version: 1, ...version, validThrough: null, employment: { from: '2026-03-01', through: null } },
          terms: {
            ...{ route: 'loonwaarde', wageValuePercent: '50', agreedHours: 24, fullTimeHours: 36 },
            ...{ ages: [{ from: '2026-03', age: 21 }], settings: { afronding: 'maandtotaal' } },
          },
        },
      },
    });
    expect(await heard('toekenning-gewijzigd')).toMatchObject({
      ...{ type: 'RecordGrantVersion', grantId: claim.grantId },
      version: { version: 2, ...version, validThrough: '2026-06-30' },
    });
  });

  it('is an assessment with its lines', async () => {
    const lines = exampleOf('declaratie-beoordeeld').data.regels;
    expect(await heard('declaratie-beoordeeld')).toEqual({
      ...{ type: 'RecordAssessment', municipalityCode },
      assessment: {
        ...{ assessedOn: '2026-05-01', outcome: 'akkoord', amountCents: 103248, reasons: [], missing: null, lines },
      },
    });
  });

  it.each([
    ['betaling-opgedragen', 'ordered', '2026-05-13', null],
    ['betaling-bevestigd', 'confirmed', '2026-05-13', null],
    ['betaling-gestorneerd', 'returned', '2026-05-15', 'AC04'],
  ])('is a payment: %s', async (name, became, on, reason) => {
    const paymentId = exampleOf(name).data.betalingId;
    expect(await heard(name)).toEqual({
      ...{ type: 'RecordPayment', municipalityCode },
      payment: { paymentId, amountCents: 103248, on, became, reason },
    });
  });
});
