import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { at, send } from '../../api/request.ts';
import { useDay } from '../known/known.queries.ts';

export interface Effect {
  readonly aantal: number;
  readonly nuCenten: number;
  readonly straksCenten: number;
  readonly perMaandVerschilCenten: number;
}

export interface Simulated {
  readonly bekendOp: string;
  readonly maanden: readonly { readonly maand: string; readonly nuCenten: number; readonly straksCenten: number }[];
  readonly samen: Effect;
  readonly meer: Effect | null;
  readonly minder: Effect | null;
  readonly partijen: readonly (Effect & { readonly groep: string | null })[];
  readonly leeftijden: readonly (Effect & { readonly groep: string | null })[];
  readonly zonderCijfer: number;
}

export interface Change {
  readonly vanaf: string;
  readonly minimumloonProcent?: number;
  readonly parameters: readonly { readonly naam: string; readonly waarde: string }[];
  readonly instellingen: readonly { readonly naam: string; readonly waarde: string }[];
}

/** What a change of the law does to the grants that run; not asked while nothing changes. */
export function useSimulated(change: Change | undefined) {
  const bekendOp = useDay();
  const address = at('cashflow-forecast', 'wetsimulaties', { bekendOp });
  return useQuery({
    queryKey: ['vooruitzicht', 'wetsimulatie', address, change],
    queryFn: () => send<Simulated>(address, change),
    placeholderData: keepPreviousData,
    enabled: change !== undefined,
  });
}
