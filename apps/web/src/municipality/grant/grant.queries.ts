import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { ChangePreview, ClaimList, Grant } from '../answers.ts';
import { refreshLists } from '../lists.ts';

export const grantQuery = (id: string) =>
  queryOptions({
    queryKey: ['toekenning', id],
    queryFn: ({ signal }) => ask<Grant>(at('municipal-review', `toekenningen/${id}`), signal),
  });

export const claimsOfGrantQuery = (toekenningId: string) =>
  queryOptions({
    queryKey: ['beoordelingen', { toekenningId }],
    queryFn: ({ signal }) =>
      ask<ClaimList>(at('municipal-review', 'beoordelingen', { toekenningId, aantal: 500 }), signal),
  });

/** What is asked of the service, to propose or only to reckon. */
export interface Change {
  readonly oorzaak: string;
  readonly vanaf: string;
  readonly loonwaardePercentage?: string;
  readonly urenPerWeek?: number;
  readonly voltijdUren?: number;
  readonly motivering?: string;
}

export const changePreviewQuery = (id: string, change: Change) =>
  queryOptions({
    queryKey: ['toekenning-voorproef', id, change],
    queryFn: () => send<ChangePreview>(at('municipal-review', `toekenningen/${id}/_doorrekenen`), change),
    staleTime: 0,
    retry: false,
  });

/** Something that is done with a grant; its answer is the grant as it is then. */
export function useGrantDeed(id: string, deed: string, then?: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<Grant>(at('municipal-review', `toekenningen/${id}/_${deed}`), body, { key }),
    (found) => {
      client.setQueryData(grantQuery(id).queryKey, found);
      refreshLists(client, ['toekenningen']);
      then?.();
    },
  );
}
