import { expect, it } from '@jest/globals';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import { contractFaults, exampleOf } from '#libs/testing/contracts';

const example = exampleOf('aanvraag-ingetrokken');
const stored: StoredEvent = {
  id: example.id,
  streamId: `application-${example.subject}`,
  category: 'application',
  subject: example.subject,
  version: 2,
  event: { type: 'ApplicationWithdrawn', data: {} },
  tenant: '90001234',
  context: { tenant: '90001234', actor: 'jansen', correlationId: String(example.correlationid) },
  commandId: String(example.causationid),
  recordedAt: '2026-03-12T09:30:00+01:00',
  transactionId: '12',
  position: '3',
};

it('tells an event as the contract and the profile say, in universal time', () => {
  const { topic, message } = cloudEvent(
    'claim-intake',
    stored,
    'lks.aanvragen.v1',
    'aanvraag-ingetrokken',
    example.data,
  );
  expect([topic, message]).toEqual(['lks.aanvragen.v1', example]);
  expect(contractFaults(message)).toEqual([]);
});

it('tells of another subject under an id of its own, where one event tells of many', () => {
  const [id, claimId] = ['1d5a0a52-8b1b-4e06-9d7b-2b8f3c4d5e6f', '9c1e7a34-6b2d-4f50-8a19-3d4e5f6a7b8c'];
  const { message } = cloudEvent('municipal-review', stored, 'lks.betalingen.v1', 'x', {}, id, claimId);
  expect([message.id, message.subject]).toEqual([id, claimId]);
});

it('refuses an event that is larger than the profile allows', () => {
  const data = { regels: 'x'.repeat(64 * 1024) };
  expect(() => cloudEvent('claim-intake', stored, 'lks.aanvragen.v1', 'aanvraag-ingetrokken', data)).toThrow('65536');
});
