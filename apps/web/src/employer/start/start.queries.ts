import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { Claim, Days, Employment, ListedApplication, Months, PayrollFile, Punctuality } from '../answers.ts';
import { applicationsQuery, claimsQuery, employmentsQuery, payrollFilesQuery } from '../employer.queries.ts';
import { useToday } from '../today.ts';

export const monthsQuery = queryOptions({
  queryKey: ['vooruitzicht', 'maanden'],
  queryFn: ({ signal }) => ask<Months>(at('cashflow-forecast', 'vooruitzicht/maanden'), signal),
});

export const daysQuery = queryOptions({
  queryKey: ['vooruitzicht', 'dagen'],
  queryFn: ({ signal }) => ask<Days>(at('cashflow-forecast', 'vooruitzicht/dagen'), signal),
});

export const punctualityQuery = queryOptions({
  queryKey: ['stiptheid'],
  queryFn: ({ signal }) => ask<Punctuality>(at('cashflow-forecast', 'stiptheid'), signal),
});

export type Task =
  | { readonly kind: 'draft'; readonly application: ListedApplication; readonly employment: Employment | undefined }
  | { readonly kind: 'hours'; readonly month: string; readonly people: number }
  | { readonly kind: 'file'; readonly file: PayrollFile }
  | { readonly kind: 'apply'; readonly employment: Employment };

/** What waits for the employer: undone work first, then work that has not begun. */
export function useTasks() {
  const today = useToday();
  const employments = useQuery(employmentsQuery);
  const applications = useQuery(applicationsQuery());
  const open = useQuery(claimsQuery({ status: 'te-declareren' }));
  const files = useQuery(payrollFilesQuery(1));
  const all = [employments, applications, open, files];
  const error = all.find((query) => query.data === undefined && query.error !== null)?.error ?? null;
  const refetch = () => Promise.all(all.map((query) => query.refetch()));
  if (!employments.data || !applications.data || !open.data || !files.data) return { data: undefined, error, refetch };
  const known = { employments: employments.data, applications: applications.data, open: open.data };
  return { data: tasksOf({ ...known, files: files.data.loonbestanden, today }), error: null, refetch };
}

interface Known {
  readonly employments: readonly Employment[];
  readonly applications: readonly ListedApplication[];
  readonly open: readonly Claim[];
  readonly files: readonly PayrollFile[];
  readonly today: string;
}

/** In the order in which they are shown. */
export function tasksOf({ employments, applications, open, files, today }: Known): Task[] {
  const byId = new Map(employments.map((employment) => [employment.dienstverbandId, employment]));
  const asked = new Set(applications.map(({ dienstverbandId }) => dienstverbandId));
  const months = [...new Set(open.map(({ maand }) => maand))].sort();
  return [
    ...applications
      .filter(({ status }) => status === 'concept')
      .map((application) => ({
        ...{ kind: 'draft' as const, application },
        employment: byId.get(application.dienstverbandId),
      })),
    ...files.filter(({ wachtend }) => wachtend > 0).map((file) => ({ kind: 'file' as const, file })),
    ...employments
      .filter(({ dienstverbandId, einddatum }) => (einddatum ?? today) >= today && !asked.has(dienstverbandId))
      .map((employment) => ({ kind: 'apply' as const, employment })),
    ...months.map((month) => ({
      ...{ kind: 'hours' as const, month },
      people: open.filter(({ maand }) => maand === month).length,
    })),
  ];
}
