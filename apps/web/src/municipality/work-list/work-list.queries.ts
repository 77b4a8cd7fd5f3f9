import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { CaseStatus, WorkList } from '../answers.ts';

export const AT_ONCE = 100;

/** The service's choice of cases: one status, all of them, or what is open when left out. */
export type Which = CaseStatus | 'alle';

export const workListQuery = (status: Which | undefined, pagina: number) =>
  queryOptions({
    queryKey: ['zaken', { status, pagina }],
    queryFn: ({ signal }) =>
      ask<WorkList>(at('municipal-review', 'zaken', { status, pagina, aantal: AT_ONCE }), signal),
    refetchInterval: 60_000,
  });
