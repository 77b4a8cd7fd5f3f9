import type { ContactDto } from './contact.dto.ts';
import type { AboutDto, ConversationDto, MessageDto, NOTICES, PARTIES } from './conversation.dto.ts';
import {
  type About,
  type OpenedConversation,
  type Party,
  type Sent,
  undelivered,
  unreadBy,
} from './domain/conversation.ts';
import type { NoticeOutcome } from './domain/notice.ts';
import type { Reason } from './domain/reason.ts';

export const PARTY: Readonly<Record<Party, (typeof PARTIES)[number]>> = {
  employer: 'werkgever',
  municipality: 'gemeente',
};
export const KIND = { general: 'algemeen', case: 'zaak', grant: 'toekenning', claim: 'declaratie' } as const;
const NOTICE: Readonly<Record<NoticeOutcome, (typeof NOTICES)[number]>> = {
  ...{ sent: 'verstuurd', declined: 'niet-gewenst', 'no-address': 'geen-adres', failed: 'mislukt' },
};

/** Who looks at a conversation, and what is needed to show it. */
interface Shown {
  readonly municipality: string;
  readonly party: Party;
  readonly texts: ReadonlyMap<string, string>;
  readonly contact: ContactDto | null;
}

/** What a party may read of a conversation: an employer sees no notes. */
export function textsFor(party: Party, { messages, notes }: OpenedConversation): Reason[] {
  return [...messages, ...(party === 'municipality' ? notes : [])].map(({ text }) => text);
}

/** A conversation as one of its two parties sees it. */
export function representConversation(
  gesprekId: string,
  state: OpenedConversation,
  { municipality, party, texts, contact }: Shown,
): ConversationDto {
  const textOf = ({ reference }: Reason): string | null => texts.get(reference) ?? null;
  const official = party === 'municipality';
  return {
    ...{ gesprekId, gemeentecode: municipality, werkgeverId: state.employerId, over: representAbout(state.about) },
    contactpersoon: contact,
    berichten: state.messages.map((message) => representMessage(message, textOf(message.text), official)),
    notities: official
      ? state.notes.map(({ noteId, by, at, text }) => ({ notitieId: noteId, door: by, op: at, tekst: textOf(text) }))
      : [],
    ongelezen: unreadBy(party, state).length,
    acties: [
      'beantwoorden',
      ...(official ? ['noteren'] : []),
      ...(official && undelivered(state).length > 0 ? ['bereikt'] : []),
    ],
  };
}

function representMessage(message: Sent, tekst: string | null, official: boolean): MessageDto {
  const { messageId, from, by, at, read, notice, reached } = message;
  return {
    ...{ berichtId: messageId, van: PARTY[from], door: by, op: at, tekst },
    gelezen: read && { door: read.by, op: read.at },
    kennisgeving:
      official && notice ? { uitkomst: NOTICE[notice.outcome], op: notice.at, pogingen: notice.times } : null,
    bereikt: official && reached ? { door: reached.by, op: reached.at, hoe: reached.way } : null,
  };
}

function representAbout(about: About): AboutDto {
  if (about.kind === 'general') return { soort: 'algemeen', id: null, zaakId: null, persoonRef: null };
  return { soort: KIND[about.kind], id: about.id, zaakId: about.caseId, persoonRef: about.personRef };
}
