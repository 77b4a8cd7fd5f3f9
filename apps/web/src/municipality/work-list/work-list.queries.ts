import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { CaseStatus, WorkGroup, WorkList, WorkSums } from '../answers.ts';

export const AT_ONCE = 100;

/** The service's choice of cases: one status, all of them, or what is open when left out. */
export type Which = CaseStatus | 'alle';

interface Asked {
  readonly status?: Which;
  readonly groep?: WorkGroup;
}

export const workListQuery = (asked: Asked, pagina: number) =>
  queryOptions({
    queryKey: ['zaken', { ...asked, pagina }],
    queryFn: ({ signal }) =>
      ask<WorkList>(at('municipal-review', 'zaken', { ...asked, pagina, aantal: AT_ONCE }), signal),
    refetchInterval: 60_000,
  });

/** What the open cases of a group are about together, by how urgent they are. */
export const workSumsQuery = (groep: WorkGroup) =>
  queryOptions({
    queryKey: ['zaken', 'sommen', groep],
    queryFn: ({ signal }) => ask<WorkSums>(at('municipal-review', 'zaken/_sommen', { groep }), signal),
    refetchInterval: 60_000,
  });
