import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { CaseFile, Happening, NextCase, Preview } from '../answers.ts';
import { refreshLists } from '../lists.ts';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['zaak', id],
    queryFn: ({ signal }) => ask<CaseFile>(at('municipal-review', `zaken/${id}`), signal),
  });

/** With a version it is asked anew for that one: somebody else was first. */
export const historyQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: version === undefined ? ['zaak-verloop', id] : ['zaak-verloop', id, version],
    queryFn: ({ signal }) =>
      ask<{ readonly gebeurtenissen: readonly Happening[] }>(at('municipal-review', `zaken/${id}/verloop`), signal),
  });

/** What granting from a day would come to; asked again for another day. */
export const previewQuery = (id: string, toekenningVanaf: string) =>
  queryOptions({
    queryKey: ['zaak-voorproef', id, toekenningVanaf],
    queryFn: () =>
      send<Preview>(
        at('municipal-review', `zaken/${id}/_doorrekenen`),
        toekenningVanaf === '' ? {} : { toekenningVanaf },
      ),
    staleTime: 0,
    retry: false,
  });

/** The next case of the kind, other than this one; asked again on every page, since others work on. */
export const nextCaseQuery = (soort: 'behandelen' | 'akkoord', na: string) =>
  queryOptions({
    queryKey: ['zaken', 'volgende', soort, na],
    queryFn: ({ signal }) => ask<NextCase>(at('municipal-review', 'zaken/_volgende', { soort, na }), signal),
    staleTime: 0,
  });

/** Something that is done with a case; its answer is the case as it is then. */
export function useDeed(id: string, deed: string, then?: () => void) {
  return useDeedAt(id, `_${deed}`, then);
}

/** Something that is done with a part of a case, by its path below it; its answer is the case as it is then. */
export function useDeedAt(id: string, path: string, then?: () => void) {
  const client = useQueryClient();
  return useCommand(
    (body: object, key) => send<CaseFile>(at('municipal-review', `zaken/${id}/${path}`), body, { key }),
    (found) => {
      client.setQueryData(caseQuery(id).queryKey, found);
      void client.invalidateQueries({ queryKey: historyQuery(id).queryKey });
      refreshLists(client, ['zaken'], ['toekenningen'], ['termijnen'], ['brieven']);
      then?.();
    },
  );
}
