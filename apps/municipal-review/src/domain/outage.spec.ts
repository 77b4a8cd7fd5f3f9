import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { outage, type OutageCommand, type OutageEvent } from './outage.ts';

const deed = { by: 'beheerder', at: '2026-11-20T12:00:00.000Z' };
const facts = { from: '2026-11-20T08:00:00.000Z', until: null, parts: ['portaal'] as const };
const record: OutageCommand = { type: 'RecordOutage', ...facts, ...deed };
const recorded: OutageEvent = { type: 'OutageRecorded', data: { ...facts, ...deed } };
const until = '2026-11-20T11:00:00.000Z';
const end: OutageCommand = { type: 'EndOutage', until, ...deed };
const ended: OutageEvent = { type: 'OutageEnded', data: { until, ...deed } };

describe('an outage', () => {
  it('is recorded once, and ends once', () => {
    given(outage, []).when(record).then([recorded]);
    given(outage, [recorded]).when(record).thenNothing();
    given(outage, [recorded]).when(end).then([ended]);
    given(outage, [recorded, ended]).when(end).thenNothing();
    given(outage, [recorded, ended])
      .when({ ...end, until: '2026-11-20T11:30:00.000Z' })
      .thenRejected('OUTAGE_OVER');
    given(outage, []).when(end).thenRejected('OUTAGE_UNKNOWN');
  });

  it('is one that happened: it does not end before it began, nor in the future', () => {
    given(outage, [])
      .when({ ...record, from: '2026-11-21T08:00:00.000Z' })
      .thenRejected('OUTAGE_AHEAD');
    given(outage, [])
      .when({ ...record, until: '2026-11-20T07:00:00.000Z' })
      .thenRejected('OUTAGE_ENDS_BEFORE');
    given(outage, [recorded])
      .when({ ...end, until: '2026-11-20T13:00:00.000Z' })
      .thenRejected('OUTAGE_AHEAD');
    given(outage, [recorded])
      .when({ ...end, until: facts.from })
      .thenRejected('OUTAGE_ENDS_BEFORE');
  });
});
