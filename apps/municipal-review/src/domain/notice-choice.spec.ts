import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { noticeChoice, type NoticeChoiceCommand, type NoticeChoiceEvent } from './notice-choice.ts';

const deed = { by: 'sam', at: '2026-11-10T09:00:00.000Z' };
const address = { reference: '00000000-0000-4000-8000-000000000001', hash: 'a1' };
const give: NoticeChoiceCommand = { type: 'GiveAddress', address, ...deed };
const decline: NoticeChoiceCommand = { type: 'DeclineNotices', ...deed };
const given1: NoticeChoiceEvent = { type: 'NoticeAddressGiven', data: { address, ...deed } };
const declined: NoticeChoiceEvent = { type: 'NoticesDeclined', data: deed };

describe('what an employer chose about notices', () => {
  it('is an address, or none at all, and is recorded once until it changes', () => {
    given(noticeChoice, []).when(give).then([given1]);
    given(noticeChoice, [given1]).when(give).thenNothing();
    given(noticeChoice, [given1]).when(decline).then([declined]);
    given(noticeChoice, [declined]).when(decline).thenNothing();
    given(noticeChoice, [declined]).when(give).then([given1]);
  });
});
