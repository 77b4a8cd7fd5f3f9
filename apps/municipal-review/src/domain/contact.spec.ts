import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { assignmentOn, contact, type ContactCommand, type ContactEvent, successorAfter } from './contact.ts';

const REASON = { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' };
const name: ContactCommand = {
  type: 'NameContact',
  ...{ employerId: '90001234', account: 'linde', deputy: 'mees', from: '2026-11-01' },
  ...{ reasons: null, by: 'mees', on: '2026-11-10' },
};
const named = ({ employerId, account, deputy, from, reasons, by, on }: ContactCommand): ContactEvent => ({
  type: 'ContactNamed',
  data: { employerId, account, deputy, from, reasons, by, on },
});
const handover: ContactCommand = { ...name, account: 'noor', from: '2026-12-01', reasons: REASON, on: '2026-11-20' };

describe('the contact of an employer', () => {
  it('is named once, however often it is sent, and is never the own deputy', () => {
    given(contact, [])
      .when(name)
      .then([named(name)]);
    given(contact, [named(name)])
      .when(name)
      .thenNothing();
    given(contact, [])
      .when({ ...name, deputy: 'linde' })
      .thenRejected('DEPUTY_IS_CONTACT');
  });

  it('is handed over from a day on that has not gone by, with a reason', () => {
    given(contact, [named(name)])
      .when(handover)
      .then([named(handover)]);
    given(contact, [named(name)])
      .when({ ...handover, reasons: null })
      .thenRejected('REASONS_REQUIRED');
    given(contact, [named(name)])
      .when({ ...handover, from: '2026-11-19' })
      .thenRejected('HANDOVER_IN_PAST');
  });

  it('gets another deputy without a reason', () => {
    const other = { ...name, deputy: 'noor', from: '2026-11-20', on: '2026-11-20' };
    given(contact, [named(name)])
      .when(other)
      .then([named(other)]);
  });

  it('is who it is on a day: before the handover the one, from then on the other', () => {
    const state = replay(contact, [named(name), named(handover)]);
    expect(assignmentOn(state, '2026-10-31')).toBeNull();
    expect(assignmentOn(state, '2026-11-30')).toMatchObject({ account: 'linde', deputy: 'mees' });
    expect(assignmentOn(state, '2026-12-01')).toMatchObject({ account: 'noor' });
    expect(successorAfter(state, '2026-11-30')).toMatchObject({ account: 'noor', from: '2026-12-01' });
    expect(successorAfter(state, '2026-12-01')).toBeNull();
  });
});
