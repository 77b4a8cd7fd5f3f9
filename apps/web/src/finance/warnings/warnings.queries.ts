import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../../api/command.ts';
import { ask, at, send } from '../../api/request.ts';

export type Subject = 'openstaand' | 'laagste-punt' | 'oudste-maand' | 'wacht-op-besluit' | 'forfait-loopt-af';

export interface Rule {
  readonly onderwerp: Subject;
  readonly komtBij: number;
  readonly gaatBij: number;
  readonly waarschuwing: { readonly sinds: string; readonly waarde: number } | null;
}

export interface Warnings {
  readonly regels: readonly Rule[];
  readonly onderwerpen: readonly Subject[];
}

const PATH = 'waarschuwingen';
const KEY = ['vooruitzicht', PATH] as const;
/** A new rule is looked at a moment after it is set. */
const AGAIN_MS = 5_000;

export function useWarnings() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<Warnings>(at('cashflow-forecast', PATH), signal),
    refetchInterval: AGAIN_MS,
  });
}

export interface Setting {
  readonly onderwerp: Subject;
  readonly komtBij: number;
  readonly gaatBij: number;
}

export function useSetRule() {
  const client = useQueryClient();
  return useCommand<Setting, Warnings>(
    ({ onderwerp, ...body }, key) =>
      send(at('cashflow-forecast', `${PATH}/${onderwerp}`), body, { method: 'PUT', key }),
    (answer) => client.setQueryData(KEY, answer),
  );
}

export function useStopRule() {
  const client = useQueryClient();
  return useCommand<Subject, Warnings>(
    (subject, key) => send(at('cashflow-forecast', `${PATH}/${subject}/_stoppen`), {}, { key }),
    (answer) => client.setQueryData(KEY, answer),
  );
}
