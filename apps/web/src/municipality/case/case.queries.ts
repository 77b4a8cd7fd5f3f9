import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';
import type { CaseFile, Happening, Preview } from '../answers.ts';
import { refreshLists } from '../lists.ts';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['zaak', id],
    queryFn: ({ signal }) => ask<CaseFile>(at('municipal-review', `zaken/${id}`), signal),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['zaak-verloop', id],
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
      refreshLists(client, ['zaken'], ['toekenningen'], ['brieven']);
      then?.();
    },
  );
}
