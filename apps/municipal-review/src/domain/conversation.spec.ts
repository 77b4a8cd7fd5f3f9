import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import {
  conversation,
  type ConversationEvent,
  type OpenedConversation,
  type Party,
  undelivered,
  unreadBy,
} from './conversation.ts';
import { firstNotice } from './notice.ts';

const EMPLOYER = '90001234';
const text = (nth: number) => ({ reference: `00000000-0000-4000-8000-00000000000${nth}`, hash: `h${nth}` });
const message = (nth: number, from: Party, at: string) => ({
  ...{ messageId: `m${nth}`, from, by: from === 'employer' ? 'sam' : 'linde', at, text: text(nth) },
});
const sent = (nth: number, from: Party, at = '2026-11-10T09:00:00.000Z'): ConversationEvent => ({
  type: 'MessageSent',
  data: message(nth, from, at),
});
const OPENED: ConversationEvent = {
  type: 'ConversationOpened',
  data: { employerId: EMPLOYER, about: { kind: 'general' }, by: 'sam', at: '2026-11-10T09:00:00.000Z' },
};
const begun = [OPENED, sent(1, 'employer')];
const answered = [...begun, sent(2, 'municipality')];
const tried = (outcome: 'sent' | 'failed' | 'declined' | 'no-address', at: string, ...ids: string[]) =>
  ({ type: 'NoticeTried', data: { messageIds: ids, outcome, at } }) as const;
const state = (...events: ConversationEvent[]) => replay(conversation, events) as OpenedConversation;

describe('a conversation', () => {
  it('opens with its first message, once however often that is sent', () => {
    const first = message(1, 'employer', '2026-11-10T09:00:00.000Z');
    const open = {
      type: 'OpenConversation',
      employerId: EMPLOYER,
      about: { kind: 'general' },
      ...first,
    } as const;
    given(conversation, []).when(open).then(begun);
    given(conversation, begun).when(open).thenNothing();
    given(conversation, begun)
      .when({ ...open, messageId: 'm9' })
      .thenRejected('CONVERSATION_DIFFERS');
  });

  it('is of one employer: another writes and reads nothing in it', () => {
    const other = { employerId: '90005678' };
    const answer = { type: 'SendMessage', ...message(3, 'employer', '2026-11-11T09:00:00.000Z'), ...other } as const;
    const read = {
      type: 'ReadMessages',
      party: 'employer',
      by: 'sam',
      at: '2026-11-11T09:00:00.000Z',
      ...other,
    } as const;
    given(conversation, answered).when(answer).thenRejected('CONVERSATION_UNKNOWN');
    given(conversation, answered).when(read).thenRejected('CONVERSATION_UNKNOWN');
    given(conversation, []).when(read).thenRejected('CONVERSATION_UNKNOWN');
  });

  it('has a receipt of the first time that the other party read a message, and no second one', () => {
    const deed = { by: 'linde', at: '2026-11-10T10:00:00.000Z' };
    const read = { type: 'ReadMessages', employerId: EMPLOYER, party: 'municipality', ...deed } as const;
    const event = { type: 'MessagesRead', data: { party: 'municipality', ...deed, messageIds: ['m1'] } } as const;
    given(conversation, answered).when(read).then([event]);
    given(conversation, [...answered, event])
      .when({ ...read, by: 'mees', at: '2026-11-10T11:00:00.000Z' })
      .thenNothing();
    expect(state(...answered, event).messages.map((each) => each.read)).toEqual([
      { by: 'linde', at: '2026-11-10T10:00:00.000Z' },
      null,
    ]);
    expect(unreadBy('employer', state(...answered, event)).map(({ messageId }) => messageId)).toEqual(['m2']);
  });

  it('keeps a note apart from what was sent', () => {
    const data = { noteId: 'n1', by: 'linde', at: '2026-11-10T10:00:00.000Z', text: text(5) };
    const note = { type: 'AddNote', ...data } as const;
    given(conversation, begun)
      .when(note)
      .then([{ type: 'NoteAdded', data }]);
    given(conversation, [...begun, { type: 'NoteAdded', data }])
      .when(note)
      .thenNothing();
    expect(state(...begun, { type: 'NoteAdded', data }).messages).toHaveLength(1);
  });
});

describe('a notice', () => {
  it('is due within 48 hours after the municipality placed a message, and never for what an employer wrote', () => {
    expect(firstNotice(state(...begun).messages)).toBeNull();
    expect(firstNotice(state(...answered).messages)).toBe('2026-11-10T13:00:00.000Z');
  });

  it('is not sent of what was read, was told of, or is not wanted', () => {
    const read: ConversationEvent = {
      type: 'MessagesRead',
      data: { party: 'employer', by: 'sam', at: '2026-11-10T10:00:00.000Z', messageIds: ['m2'] },
    };
    for (const ended of [read, ...(['sent', 'declined', 'no-address'] as const).map((one) => tried(one, 'x', 'm2'))]) {
      expect(firstNotice(state(...answered, ended).messages)).toBeNull();
    }
  });

  it('is recorded once for each message and each time that it was tried', () => {
    const at = '2026-11-10T13:00:00.000Z';
    const record = { type: 'RecordNotice', messageIds: ['m1', 'm2'], outcome: 'sent', at } as const;
    const event = tried('sent', '2026-11-10T13:00:00.000Z', 'm2');
    given(conversation, answered).when(record).then([event]);
    given(conversation, [...answered, event])
      .when(record)
      .thenNothing();
    given(conversation, [...answered, event])
      .when({ ...record, outcome: 'failed', at: 'later' })
      .thenNothing();
  });

  it('that fails is tried three times within the 48 hours, and is then work for a person', () => {
    const once = tried('failed', '2026-11-10T13:00:00.000Z', 'm2');
    const twice = tried('failed', '2026-11-11T09:00:00.000Z', 'm2');
    const thrice = tried('failed', '2026-11-12T05:00:00.000Z', 'm2');
    expect(firstNotice(state(...answered, once).messages)).toBe('2026-11-11T09:00:00.000Z');
    expect(firstNotice(state(...answered, once, twice).messages)).toBe('2026-11-12T05:00:00.000Z');
    expect(undelivered(state(...answered, once, twice))).toEqual([]);
    expect(firstNotice(state(...answered, once, twice, thrice).messages)).toBeNull();
    expect(undelivered(state(...answered, once, twice, thrice)).map(({ messageId }) => messageId)).toEqual(['m2']);
  });

  it('that did not arrive is settled by telling the employer another way', () => {
    const nowhere = tried('no-address', '2026-11-10T13:00:00.000Z', 'm2');
    const deed = { way: 'telefoon', by: 'linde', at: '2026-11-11T09:00:00.000Z' } as const;
    const reach = { type: 'ReachOtherwise', ...deed } as const;
    const reached = { type: 'ReachedOtherwise', data: { ...deed, messageIds: ['m2'] } } as const;
    given(conversation, answered).when(reach).thenRejected('NOTHING_TO_REACH');
    given(conversation, [...answered, nowhere])
      .when(reach)
      .then([reached]);
    given(conversation, [...answered, nowhere, reached])
      .when(reach)
      .thenNothing();
    expect(undelivered(state(...answered, nowhere, reached))).toEqual([]);
  });
});
