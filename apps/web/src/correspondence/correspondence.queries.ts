import { queryOptions } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { ask, at, send } from '../api/request.ts';
import type { Contacts, Conversation, ConversationList, Notices, OwnContact, Side } from './answers.ts';

const PATH: Readonly<Record<Side, string>> = { werkgever: 'werkgever/berichten', gemeente: 'berichten' };
export const AT_ONCE = 25;
const LOOK_AGAIN_MS = 60_000;

export type Which = 'alle' | 'ongelezen' | 'niet-bezorgd';

export const conversationsQuery = (side: Side, welke: Which, pagina: number) =>
  queryOptions({
    queryKey: ['berichten', side, welke, pagina],
    queryFn: ({ signal }) =>
      ask<ConversationList>(at('municipal-review', PATH[side], { welke, pagina, aantal: AT_ONCE }), signal),
    staleTime: 5_000,
  });

/** Conversations about one case. */
export const conversationsOfCaseQuery = (side: Side, zaakId: string) =>
  queryOptions({
    queryKey: ['berichten', side, 'zaak', zaakId],
    queryFn: ({ signal }) => ask<ConversationList>(at('municipal-review', PATH[side], { zaakId }), signal),
  });

/** How many conversations have something unread: for the menu, so it is looked at now and then. */
export const unreadQuery = (side: Side) =>
  queryOptions({
    queryKey: ['berichten', side, 'aantal'],
    queryFn: ({ signal }) =>
      ask<ConversationList>(at('municipal-review', PATH[side], { welke: 'ongelezen', aantal: 1 }), signal),
    refetchInterval: LOOK_AGAIN_MS,
    select: ({ aantalOngelezen }) => aantalOngelezen,
  });

export const conversationQuery = (side: Side, id: string) =>
  queryOptions({
    queryKey: ['gesprek', side, id],
    queryFn: ({ signal }) => ask<Conversation>(at('municipal-review', `${PATH[side]}/${id}`), signal),
    staleTime: 5_000,
  });

/** Something that is done in a conversation. */
export const inConversation = (side: Side, id: string, deed: string, body: object, key: string) =>
  send<Conversation>(at('municipal-review', `${PATH[side]}/${id}/_${deed}`), body, { key });

export const beginConversation = (side: Side, body: object, key: string) =>
  send<Conversation>(at('municipal-review', PATH[side]), body, { key });

/** What a command answers is the new state; lists are asked again. */
export function keepConversation(side: Side, found: Conversation): void {
  client.setQueryData(conversationQuery(side, found.gesprekId).queryKey, found);
  void client.invalidateQueries({ queryKey: ['berichten'] });
}

export const ownContactsQuery = queryOptions({
  queryKey: ['contactpersonen', 'eigen'],
  queryFn: ({ signal }) =>
    ask<{ readonly contactpersonen: readonly OwnContact[] }>(
      at('municipal-review', 'werkgever/contactpersonen'),
      signal,
    ),
  select: ({ contactpersonen }) => contactpersonen,
});

export const contactsQuery = queryOptions({
  queryKey: ['contactpersonen'],
  queryFn: ({ signal }) => ask<Contacts>(at('municipal-review', 'contactpersonen'), signal),
});

export const noticesQuery = queryOptions({
  queryKey: ['kennisgevingen'],
  queryFn: ({ signal }) => ask<Notices>(at('municipal-review', 'werkgever/kennisgevingen'), signal),
});
