import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejection, replay } from '#libs/kernel/decider';
import {
  conversation,
  type ConversationCommand,
  type ConversationEvent,
  type Party,
  unreadBy,
} from './conversation.ts';
import { NOTICE_HOURS, noticeAt, type NoticeOutcome } from './notice.ts';

const EMPLOYERS = ['90001234', '90005678'];
const instant = fc.integer({ min: 0, max: 96 }).map((hours) => new Date(Date.UTC(2026, 10, 10, hours)).toISOString());
const by = fc.constantFrom('sam', 'linde');
const party = fc.constantFrom<Party>('employer', 'municipality');
const employerId = fc.constantFrom(...EMPLOYERS);
const id = fc.constantFrom('m1', 'm2', 'm3');
const text = id.map((reference) => ({ reference, hash: reference }));
const message = { by, at: instant, messageId: id, from: party, text };
const command: fc.Arbitrary<ConversationCommand> = fc.oneof(
  fc.record({
    type: fc.constant('OpenConversation' as const),
    employerId,
    about: fc.constant({ kind: 'general' as const }),
    ...message,
  }),
  fc.record({ type: fc.constant('SendMessage' as const), employerId, ...message }),
  fc.record({ type: fc.constant('AddNote' as const), noteId: id, text, by, at: instant }),
  fc.record({ type: fc.constant('ReadMessages' as const), employerId, party, by, at: instant }),
  fc.record({
    type: fc.constant('RecordNotice' as const),
    messageIds: fc.uniqueArray(id),
    outcome: fc.constantFrom<NoticeOutcome>('sent', 'declined', 'no-address', 'failed'),
    at: instant,
  }),
  fc.record({ type: fc.constant('ReachOtherwise' as const), way: fc.constant('brief' as const), by, at: instant }),
);

function run(history: readonly ConversationEvent[], next: ConversationCommand): readonly ConversationEvent[] {
  const outcome = conversation.decide(next, replay(conversation, history));
  return outcome instanceof Rejection ? history : [...history, ...outcome];
}

it('records nothing new when its last command comes again, whatever went before', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 14 }), command, (earlier, last) => {
      const once = run(earlier.reduce(run, []), last);
      expect(run(once, last)).toEqual(once);
    }),
  );
});

it('tells of a message once at most, and tries within 48 hours after it was placed', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 14 }), (commands) => {
      const history = commands.reduce(run, []);
      const told = history.flatMap((event) =>
        event.type === 'NoticeTried' && event.data.outcome === 'sent' ? event.data.messageIds : [],
      );
      expect(new Set(told).size).toBe(told.length);
      const state = replay(conversation, history);
      if (state.status === 'absent') return;
      for (const each of state.messages) {
        const at = noticeAt(each);
        if (at === null) continue;
        expect(Date.parse(at) - Date.parse(each.at)).toBeLessThan(NOTICE_HOURS * 3_600_000);
        expect(unreadBy('employer', state)).toContain(each);
      }
    }),
  );
});
