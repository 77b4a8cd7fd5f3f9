import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { AwaitedList, Tasks } from './answers.ts';
import { withOthers } from './others.ts';

export const PER_PAGE = 25;

/** What waits for the employer, in the order of the last day, of all who ask something. */
export const tasksQuery = (pagina = 1) =>
  queryOptions({
    queryKey: ['wij-wachten-op-u', pagina],
    queryFn: async ({ signal }) => {
      const address = at('claim-intake', 'openstaand/wij-wachten-op-u', { pagina, aantal: PER_PAGE });
      return withOthers(await ask<Tasks>(address, signal), signal);
    },
    staleTime: 0,
  });

/** What the employer waits for. */
export const awaitedQuery = (pagina = 1) =>
  queryOptions({
    queryKey: ['u-wacht-op', pagina],
    queryFn: ({ signal }) =>
      ask<AwaitedList>(at('claim-intake', 'openstaand/u-wacht-op', { pagina, aantal: PER_PAGE }), signal),
    staleTime: 0,
  });
