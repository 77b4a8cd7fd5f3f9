import { type Decider, Rejection } from '#libs/kernel/decider';
import { noticeEnded, type NoticeOutcome, type Tried } from './notice.ts';
import type { Reason } from './reason.ts';

/** Who writes to whom: one employer and one municipality. */
export type Party = 'employer' | 'municipality';

/** What a conversation is about: one case, grant or claim of the employer, or nothing of these. */
export type About =
  | { readonly kind: 'general' }
  | {
      readonly kind: 'case' | 'grant' | 'claim';
      readonly id: string;
      /** The case that it came of, and whose employment that is. */
      readonly caseId: string;
      readonly personRef: string;
    };

/** How somebody was told by another way, after a notice could not be delivered (Awb 2:11). */
export type OtherWay = 'telefoon' | 'brief' | 'gesprek';

interface Deed {
  /** The account, never a name. */
  readonly by: string;
  /** Instant, ending in `Z`. */
  readonly at: string;
}

/** A message is sent when the other can read it here (Awb 2:19), and received when it is here (Awb 2:20). */
export interface Sent extends Deed {
  readonly messageId: string;
  readonly from: Party;
  readonly text: Reason;
  /** The first time that the other party read it; null while nobody there did. */
  readonly read: Deed | null;
  /** What became of telling the employer that it is here; null while nobody tried. */
  readonly notice: Tried | null;
  /** Told by another way. */
  readonly reached: (Deed & { readonly way: OtherWay }) | null;
}

/** For colleagues only: the employer never sees it. */
export interface Note extends Deed {
  readonly noteId: string;
  readonly text: Reason;
}

export type ConversationCommand =
  | ({ readonly type: 'OpenConversation'; readonly employerId: string; readonly about: About } & Message)
  | ({ readonly type: 'SendMessage'; readonly employerId: string } & Message)
  | ({ readonly type: 'AddNote'; readonly noteId: string; readonly text: Reason } & Deed)
  | ({ readonly type: 'ReadMessages'; readonly employerId: string; readonly party: Party } & Deed)
  | {
      readonly type: 'RecordNotice';
      readonly messageIds: readonly string[];
      readonly outcome: NoticeOutcome;
      readonly at: string;
    }
  | ({ readonly type: 'ReachOtherwise'; readonly way: OtherWay } & Deed);

type Message = Deed & { readonly messageId: string; readonly from: Party; readonly text: Reason };

export type ConversationEvent =
  | {
      readonly type: 'ConversationOpened';
      readonly data: { readonly employerId: string; readonly about: About } & Deed;
    }
  | { readonly type: 'MessageSent'; readonly data: Message }
  | { readonly type: 'NoteAdded'; readonly data: Note }
  | {
      readonly type: 'MessagesRead';
      readonly data: Deed & { readonly party: Party; readonly messageIds: readonly string[] };
    }
  | {
      readonly type: 'NoticeTried';
      readonly data: { readonly messageIds: readonly string[]; readonly outcome: NoticeOutcome; readonly at: string };
    }
  | {
      readonly type: 'ReachedOtherwise';
      readonly data: Deed & { readonly way: OtherWay; readonly messageIds: readonly string[] };
    };

export interface OpenedConversation {
  readonly status: 'open';
  readonly employerId: string;
  readonly about: About;
  /** Oldest first. */
  readonly messages: readonly Sent[];
  readonly notes: readonly Note[];
}

export type ConversationState = { readonly status: 'absent' } | OpenedConversation;

export type ConversationRejection = Rejection<'CONVERSATION_UNKNOWN' | 'CONVERSATION_DIFFERS' | 'NOTHING_TO_REACH'>;

type Of<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>;
type Decision = readonly ConversationEvent[] | ConversationRejection;

/** A conversation (gesprek) between one employer and one municipality: what was sent, when, and when it was read. */
export const conversation: Decider<ConversationCommand, ConversationState, ConversationEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    if (command.type === 'OpenConversation') return open(command, state);
    if (state.status === 'absent') return unknown();
    switch (command.type) {
      case 'SendMessage':
        return command.employerId === state.employerId ? send(command, state) : unknown();
      case 'AddNote': {
        const { noteId, text, by, at } = command;
        const added = state.notes.some((note) => note.noteId === noteId);
        return added ? [] : [{ type: 'NoteAdded', data: { noteId, text, by, at } }];
      }
      case 'ReadMessages':
        return command.employerId === state.employerId ? read(command, state) : unknown();
      case 'RecordNotice':
        return recordNotice(command, state);
      case 'ReachOtherwise':
        return reach(command, state);
    }
  },

  evolve(state, event): ConversationState {
    if (event.type === 'ConversationOpened') {
      const { employerId, about } = event.data;
      return { status: 'open', employerId, about, messages: [], notes: [] };
    }
    return state.status === 'absent' ? state : next(state, event);
  },
};

function next(state: OpenedConversation, event: Exclude<ConversationEvent, { type: 'ConversationOpened' }>) {
  const change = (ids: readonly string[], to: (message: Sent) => Sent): OpenedConversation => ({
    ...state,
    messages: state.messages.map((each) => (ids.includes(each.messageId) ? to(each) : each)),
  });
  switch (event.type) {
    case 'MessageSent': {
      const sent = { ...event.data, read: null, notice: null, reached: null };
      return { ...state, messages: [...state.messages, sent] };
    }
    case 'NoteAdded':
      return { ...state, notes: [...state.notes, event.data] };
    case 'MessagesRead': {
      const { by, at, messageIds } = event.data;
      return change(messageIds, (message) => ({ ...message, read: { by, at } }));
    }
    case 'NoticeTried': {
      const { outcome, at, messageIds } = event.data;
      return change(messageIds, (message) => {
        const times = (message.notice?.times ?? 0) + 1;
        return { ...message, notice: { outcome, at, times } };
      });
    }
    case 'ReachedOtherwise': {
      const { by, at, way, messageIds } = event.data;
      return change(messageIds, (message) => ({ ...message, reached: { by, at, way } }));
    }
  }
}

function open(command: Of<'OpenConversation'>, state: ConversationState): Decision {
  const { employerId, about, by, at } = command;
  if (state.status === 'open') {
    const [first] = state.messages;
    const same = state.employerId === employerId && first?.messageId === command.messageId;
    return same ? [] : new Rejection('CONVERSATION_DIFFERS', 'Onder dit nummer is een ander gesprek bekend.');
  }
  return [{ type: 'ConversationOpened', data: { employerId, about, by, at } }, sent(command)];
}

function send(command: Of<'SendMessage'>, { messages }: OpenedConversation): Decision {
  return messages.some(({ messageId }) => messageId === command.messageId) ? [] : [sent(command)];
}

function sent({ messageId, from, text, by, at }: Message): ConversationEvent {
  return { type: 'MessageSent', data: { messageId, from, text, by, at } };
}

/** A receipt is made once: who reads again, or reads what the own party wrote, adds nothing. */
function read({ party, by, at }: Of<'ReadMessages'>, state: OpenedConversation): Decision {
  const messageIds = unreadBy(party, state).map(({ messageId }) => messageId);
  return messageIds.length === 0 ? [] : [{ type: 'MessagesRead', data: { party, by, at, messageIds } }];
}

/** Once a message was told of, or needs no telling any more, nothing about it is recorded again. */
function recordNotice({ messageIds, outcome, at }: Of<'RecordNotice'>, { messages }: OpenedConversation): Decision {
  const open = messages.filter(
    (each) => messageIds.includes(each.messageId) && each.notice?.at !== at && !noticeEnded(each),
  );
  const ids = open.map(({ messageId }) => messageId);
  return ids.length === 0 ? [] : [{ type: 'NoticeTried', data: { messageIds: ids, outcome, at } }];
}

function reach({ by, at, way }: Of<'ReachOtherwise'>, state: OpenedConversation): Decision {
  const messageIds = undelivered(state).map(({ messageId }) => messageId);
  if (messageIds.length > 0) return [{ type: 'ReachedOtherwise', data: { by, at, way, messageIds } }];
  const again = state.messages.some(({ reached }) => reached?.way === way && reached.by === by);
  return again ? [] : new Rejection('NOTHING_TO_REACH', 'Er is geen bericht dat u op een andere manier moet melden.');
}

function unknown(): ConversationRejection {
  return new Rejection('CONVERSATION_UNKNOWN', 'Dit gesprek kennen wij niet.');
}

/** What the other party wrote, and nobody of this one has read; oldest first. */
export function unreadBy(party: Party, { messages }: OpenedConversation): Sent[] {
  return messages.filter(({ from, read }) => from !== party && read === null);
}

/** Messages to the employer of which no notice came through, that nobody read and nobody told of otherwise (Awb 2:11). */
export function undelivered(state: OpenedConversation): Sent[] {
  return unreadBy('employer', state).filter(
    (message) => message.reached === null && isUndelivered(message.notice) && noticeEnded(message),
  );
}

function isUndelivered(notice: Tried | null): boolean {
  return notice?.outcome === 'failed' || notice?.outcome === 'no-address';
}
