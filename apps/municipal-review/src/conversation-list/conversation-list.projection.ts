import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ConversationEvent } from '../domain/conversation.ts';
import { noticeEnded } from '../domain/notice.ts';
import { ConversationList } from './conversation-list.table.ts';

export type Row = InferEntity<typeof ConversationList>;

/** The conversations of an employer, and those of a municipality. */
export const conversationList = projection<ConversationEvent, Row>({
  name: 'conversation-list',
  category: 'conversation',
  table: ConversationList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<ConversationEvent>): Row {
  if (event.type === 'ConversationOpened') {
    const { employerId: employer, about, at } = event.data;
    const thing = about.kind === 'general' ? { id: null, caseId: null, personRef: null } : about;
    return {
      ...{ conversationId: subject, employer, municipality: tenant, about: about.kind },
      ...{ aboutId: thing.id, caseId: thing.caseId, personRef: thing.personRef },
      ...{ messages: 0, lastFrom: 'employer', lastAt: at },
      ...{ unreadByEmployer: [], unreadByMunicipality: [], undelivered: [], tried: {} },
    };
  }
  if (row === undefined) throw new Error(`conversation ${subject} begins with ${event.type}`);
  return { ...row, ...changeBy(event, row) };
}

function changeBy(event: Exclude<ConversationEvent, { type: 'ConversationOpened' }>, row: Row): Partial<Row> {
  switch (event.type) {
    case 'MessageSent': {
      const { from, at, messageId } = event.data;
      const last = { messages: row.messages + 1, lastFrom: from, lastAt: at };
      return from === 'employer'
        ? { ...last, unreadByMunicipality: [...row.unreadByMunicipality, messageId] }
        : { ...last, unreadByEmployer: [...row.unreadByEmployer, messageId] };
    }
    case 'MessagesRead': {
      const { party, messageIds } = event.data;
      if (party === 'municipality') return { unreadByMunicipality: without(row.unreadByMunicipality, messageIds) };
      return {
        unreadByEmployer: without(row.unreadByEmployer, messageIds),
        undelivered: without(row.undelivered, messageIds),
      };
    }
    case 'NoticeTried': {
      const { outcome, at, messageIds } = event.data;
      const tried = { ...row.tried };
      for (const id of messageIds) tried[id] = (tried[id] ?? 0) + 1;
      const given = messageIds.filter((id) => {
        const notice = { outcome, at, times: tried[id] ?? 1 };
        return noticeEnded({ from: 'municipality', at, read: null, notice });
      });
      const failed = outcome === 'failed' || outcome === 'no-address';
      return { tried, undelivered: failed ? [...new Set([...row.undelivered, ...given])] : row.undelivered };
    }
    case 'ReachedOtherwise':
      return { undelivered: without(row.undelivered, event.data.messageIds) };
    case 'NoteAdded':
      return {};
  }
}

function without(ids: readonly string[], gone: readonly string[]): readonly string[] {
  return ids.filter((id) => !gone.includes(id));
}
