import { queryOptions } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { ask, at, send } from '../api/request.ts';
import type {
  Application,
  ApplicationStatus,
  Claim,
  ClaimDetail,
  ClaimStatus,
  Employment,
  EmploymentDetail,
  Exposure,
  ListedApplication,
  PayrollFile,
  Sent,
  TermReading,
} from './answers.ts';

const AT_ONCE = 500;

/** All pages of a list of claim-intake, as long as it may be. */
async function all<Item>(
  path: string,
  list: string,
  where: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
) {
  const found: Item[] = [];
  for (let page = 1; ; page++) {
    const address = at('claim-intake', path, { ...where, pagina: page, aantal: AT_ONCE });
    const answer = await ask<Readonly<Record<string, unknown>>>(address, signal);
    found.push(...(answer[list] as Item[]));
    if (found.length >= (answer.aantalTotaal as number)) return found;
  }
}

export const employmentsQuery = queryOptions({
  queryKey: ['dienstverbanden'],
  queryFn: ({ signal }) => all<Employment>('dienstverbanden', 'dienstverbanden', {}, signal),
});

export const employmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['dienstverband', id],
    queryFn: ({ signal }) => ask<EmploymentDetail>(at('claim-intake', `dienstverbanden/${id}`), signal),
  });

interface WhichApplications {
  readonly status?: ApplicationStatus;
  readonly dienstverbandId?: string;
}

export const applicationsQuery = (where: WhichApplications = {}) =>
  queryOptions({
    queryKey: ['aanvragen', where],
    queryFn: ({ signal }) => all<ListedApplication>('aanvragen', 'aanvragen', { ...where }, signal),
  });

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['aanvraag', id],
    queryFn: ({ signal }) => ask<Application>(at('claim-intake', `aanvragen/${id}`), signal),
  });

export const copyQuery = (id: string) =>
  queryOptions({
    queryKey: ['kopie', id],
    queryFn: ({ signal }) =>
      ask<{ readonly inzendingen: readonly Sent[] }>(at('claim-intake', `aanvragen/${id}/kopie`), signal),
    staleTime: 0,
  });

/** An application that is being written: null while its id is chosen and nothing was sent under it yet. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['concept', id],
    queryFn: async ({ signal }) => {
      try {
        return await ask<Application>(at('claim-intake', `aanvragen/${id}`), signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });

/** What a command answers is the new state: every page shows it at once, and the lists are asked again. */
export function keepApplication(answer: Application): void {
  client.setQueryData(applicationQuery(answer.aanvraagId).queryKey, answer);
  client.setQueryData(draftQuery(answer.aanvraagId).queryKey, answer);
  for (const list of ['aanvragen', 'dienstverbanden', 'dienstverband']) {
    void client.invalidateQueries({ queryKey: [list] });
  }
}

interface WhichClaims {
  readonly maand?: string;
  readonly status?: ClaimStatus;
  readonly dienstverbandId?: string;
}

export const claimsQuery = (where: WhichClaims) =>
  queryOptions({
    queryKey: ['declaraties', where],
    queryFn: ({ signal }) => all<Claim>('declaraties', 'declaraties', { ...where }, signal),
  });

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['declaratie', id],
    queryFn: ({ signal }) => ask<ClaimDetail>(at('claim-intake', `declaraties/${id}`), signal),
  });

/** The claims of the newest month that there are claims of. */
export const newestClaimsQuery = queryOptions({
  queryKey: ['declaraties', 'nieuwste-maand'],
  queryFn: async ({ signal }) => {
    const newest = at('claim-intake', 'declaraties', { aantal: 1 });
    const { declaraties } = await ask<{ readonly declaraties: readonly Claim[] }>(newest, signal);
    const maand = declaraties[0]?.maand;
    return maand === undefined ? [] : all<Claim>('declaraties', 'declaraties', { maand }, signal);
  },
});

export const payrollFilesQuery = (pagina: number) =>
  queryOptions({
    queryKey: ['loonbestanden', pagina],
    queryFn: ({ signal }) =>
      ask<{ readonly aantalTotaal: number; readonly loonbestanden: readonly PayrollFile[] }>(
        at('claim-intake', 'loonbestanden', { pagina, aantal: 20 }),
        signal,
      ),
  });

export const exposureQuery = queryOptions({
  queryKey: ['openstaand'],
  queryFn: ({ signal }) => ask<Exposure>(at('cashflow-forecast', 'openstaand'), signal),
});

/** Until when subsidy can be asked for, by the first day of each employment. */
export const applyByQuery = (starts: readonly string[], on: string) =>
  queryOptions({
    queryKey: ['aanvraagtermijn', starts, on],
    queryFn: () =>
      send<readonly TermReading[]>(
        at('municipal-review', 'termijnberekeningen'),
        starts.map((start) => ({ termijn: 'LKS_AANVRAAG_UITERSTE', start, peildatum: on })),
      ),
    enabled: starts.length > 0,
    staleTime: Infinity,
  });
