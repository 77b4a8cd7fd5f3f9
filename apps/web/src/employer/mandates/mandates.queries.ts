import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { MandatedAct, Mandate } from '../answers.ts';

export const mandatesQuery = queryOptions({
  queryKey: ['machtigingen'],
  queryFn: async ({ signal }) => {
    const answer = await ask<{ readonly machtigingen: readonly Mandate[] }>(at('claim-intake', 'machtigingen'), signal);
    return answer.machtigingen;
  },
});

export const ACTS_SHOWN = 20;

export const actsQuery = (pagina: number) =>
  queryOptions({
    queryKey: ['handelingen', pagina],
    queryFn: ({ signal }) =>
      ask<{ readonly aantalTotaal: number; readonly handelingen: readonly MandatedAct[] }>(
        at('claim-intake', 'machtigingen/handelingen', { pagina, aantal: ACTS_SHOWN }),
        signal,
      ),
  });
