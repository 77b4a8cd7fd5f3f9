import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { contractFaults, exampleOf } from '#libs/testing/contracts';
import { publishCase } from './case.published.ts';
import type { CaseEvent } from './domain/case-event.ts';

describe('what a municipality tells of a case that it sent on', () => {
  const example = exampleOf('aanvraag-doorgezonden');
  const told = (byPost: boolean) => {
    const { id, subject, time, correlationid = '', causationid = '' } = example;
    const event: CaseEvent = {
      type: 'CaseForwarded',
      data: {
        ...{ employerId: '90001234', toMunicipality: 'GM9902', byPost, by: 'anna', on: '2026-03-09' },
        reasons: { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' },
      },
    };
    const stored: StoredEvent<CaseEvent> = {
      ...{ id, streamId: `case-${subject}`, category: 'case', subject, version: 3, event, tenant: 'GM9901' },
      context: { tenant: 'GM9901', actor: 'anna', correlationId: correlationid },
      ...{ commandId: causationid, recordedAt: time, transactionId: '3', position: '1' },
    };
    return publishCase(stored);
  };

  it('is where to, and not why or by whom', () => {
    expect(told(false)).toEqual({ topic: 'lks.besluiten.v1', message: example });
  });

  it('is also that it went by post', () => {
    const published = told(true);
    expect(published?.message.data).toMatchObject({ wijze: 'post', naarGemeentecode: 'GM9902' });
    expect(published && contractFaults(published.message)).toEqual([]);
  });
});
