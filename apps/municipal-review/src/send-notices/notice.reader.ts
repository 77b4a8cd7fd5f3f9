import { schedule, unschedule } from '#libs/event-store/due-commands';
import { type Reader, readStream } from '#libs/event-store/reader';
import { replay } from '#libs/kernel/decider';
import { conversation, type ConversationEvent } from '../domain/conversation.ts';
import { firstNotice } from '../domain/notice.ts';

export const NOTICES = 'notices';

/** Keeps, for every conversation that the page touched, the next moment at which the employer must be told of a message. */
export const notices: Reader<ConversationEvent> = {
  name: NOTICES,
  category: 'conversation',
  async write(tx, page) {
    for (const last of new Map(page.map((stored) => [stored.streamId, stored])).values()) {
      const history = await readStream<ConversationEvent>(tx, last.streamId);
      const events = history.map(({ event }) => event);
      const state = replay(conversation, events);
      const at = state.status === 'open' ? firstNotice(state.messages) : null;
      if (at === null) await unschedule(tx, NOTICES, last, 'notice');
      else await schedule(tx, NOTICES, last, 'notice', { at }, { type: 'SendNotice' });
    }
  },
};
