import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { GrantStatus, ListedGrant } from '../answers.ts';

export const AT_ONCE = 50;

interface GrantList {
  readonly aantalTotaal: number;
  readonly pagina: number;
  readonly toekenningen: readonly ListedGrant[];
}

export const grantsQuery = (status: GrantStatus | undefined, pagina: number) =>
  queryOptions({
    queryKey: ['toekenningen', { status, pagina }],
    queryFn: ({ signal }) =>
      ask<GrantList>(at('municipal-review', 'toekenningen', { status, pagina, aantal: AT_ONCE }), signal),
  });
