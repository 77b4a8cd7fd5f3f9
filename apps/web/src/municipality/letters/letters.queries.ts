import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { Addressee, Letters, LetterText, Situation } from '../../letters/answers.ts';
import type { Registered } from '../answers.ts';
import { refreshLists } from '../lists.ts';

const MAKING_MS = 2_000;

/** The letters of a case. While one is being made it is asked again: that takes a moment, or as long as the vault is away. */
export const caseLettersQuery = (zaakId: string) =>
  queryOptions({
    queryKey: ['brieven', zaakId],
    queryFn: ({ signal }) => ask<Letters>(at('municipal-review', 'brieven', { zaakId, aantal: 100 }), signal),
    refetchInterval: ({ state }) =>
      state.data?.brieven.some(({ status }) => status === 'wordt-gemaakt') === true ? MAKING_MS : false,
  });

/** Letters that wait for the post, what waits longest first. */
export const toPostQuery = queryOptions({
  queryKey: ['brieven', 'te-printen'],
  queryFn: ({ signal }) =>
    ask<Letters>(at('municipal-review', 'brieven', { status: 'te-printen', aantal: 50 }), signal),
});

/** The letter that goes with a proposal. Asking it reads the vault, so it is asked when somebody looks. */
export const proposedLetterQuery = (zaakId: string, ontvanger: Addressee) =>
  queryOptions({
    queryKey: ['briefvoorbeeld', zaakId, ontvanger],
    queryFn: ({ signal }) =>
      ask<LetterText>(at('municipal-review', `zaken/${zaakId}/briefvoorbeeld`, { ontvanger }), signal),
    staleTime: 0,
  });

export interface ProposedText extends Registered {
  readonly voorstelId: string;
  readonly naam: string;
  readonly waarde: string;
  readonly bron: string;
}

interface OwnText {
  readonly naam: string;
  readonly waarde: string;
  readonly eigen: boolean;
  readonly invulwoorden: readonly string[];
}

export interface LetterTexts {
  readonly teksten: readonly OwnText[];
  readonly brieven: readonly { readonly situatie: Situation; readonly ontvangers: readonly Addressee[] }[];
  readonly voorstellen: readonly ProposedText[];
  readonly acties: readonly string[];
}

export const letterTextsQuery = queryOptions({
  queryKey: ['briefteksten'],
  queryFn: ({ signal }) => ask<LetterTexts>(at('municipal-review', 'briefteksten'), signal),
});

export interface Example {
  readonly situatie: Situation;
  readonly ontvanger: Addressee;
  readonly naam?: string;
  readonly waarde?: string;
}

/** A letter about made-up people, with one text as it might become. */
export function useExample(then: (letter: LetterText) => void) {
  return useCommand(
    (example: Example) => send<LetterText>(at('municipal-review', 'brieven/_voorbeeld'), example),
    then,
  );
}

/** That somebody took a letter to the post, and when. */
export function usePosted(zaakId: string, briefId: string, then: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<object>(at('municipal-review', `brieven/${briefId}/_verzonden`), body, { key }),
    () => {
      refreshLists(client, caseLettersQuery(zaakId).queryKey, toPostQuery.queryKey);
      then();
    },
  );
}
