import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import { CLAIM_OUTCOMES, type ClaimList, type ClaimOutcome, type ListedRun } from '../answers.ts';

export const CLAIMS_AT_ONCE = 50;
export const RUNS_AT_ONCE = 12;

interface WhichClaims {
  readonly uitkomst: ClaimOutcome;
  readonly maand: string | undefined;
  readonly pagina: number;
}

export const claimsQuery = (which: WhichClaims) =>
  queryOptions({
    queryKey: ['beoordelingen', which],
    queryFn: ({ signal }) =>
      ask<ClaimList>(at('municipal-review', 'beoordelingen', { ...which, aantal: CLAIMS_AT_ONCE }), signal),
  });

export type Counts = Readonly<Record<ClaimOutcome, number>>;

/** How many claims have each outcome, in one month or in all. */
export const countsQuery = (maand: string | undefined) =>
  queryOptions({
    queryKey: ['beoordelingen', 'aantallen', maand],
    queryFn: async ({ signal }) => {
      const counted = await Promise.all(
        CLAIM_OUTCOMES.map(async (uitkomst) => {
          const address = at('municipal-review', 'beoordelingen', { uitkomst, maand, aantal: 1 });
          return [uitkomst, (await ask<ClaimList>(address, signal)).aantalTotaal] as const;
        }),
      );
      return Object.fromEntries(counted) as Counts;
    },
  });

/** What a run that is collected now would pay. */
export const payableQuery = queryOptions({
  queryKey: ['betaalruns', 'verzamelbaar'],
  queryFn: ({ signal }) =>
    ask<{ readonly aantal: number; readonly somCenten: number }>(
      at('municipal-review', 'betaalruns/_verzamelbaar'),
      signal,
    ),
});

export const runsQuery = (pagina: number) =>
  queryOptions({
    queryKey: ['betaalruns', { pagina }],
    queryFn: ({ signal }) =>
      ask<{ readonly aantalTotaal: number; readonly pagina: number; readonly betaalruns: readonly ListedRun[] }>(
        at('municipal-review', 'betaalruns', { pagina, aantal: RUNS_AT_ONCE }),
        signal,
      ),
  });
