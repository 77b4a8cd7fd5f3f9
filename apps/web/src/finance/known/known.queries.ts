import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ask, at } from '../../api/request.ts';

export interface KnownDays {
  readonly vandaag: string;
  readonly bekendVanaf: string | null;
  readonly keuzes: readonly { readonly datum: string; readonly soort: Choice }[];
}

type Choice = 'einde-vorige-maand' | 'einde-vorig-kwartaal' | 'einde-vorig-jaar';

/** Of which days something can be known. */
export function useKnownDays() {
  return useQuery({
    queryKey: ['vooruitzicht', 'bekend-op'],
    queryFn: ({ signal }) => ask<KnownDays>(at('cashflow-forecast', 'bekend-op'), signal),
    staleTime: 300_000,
  });
}

/** The past day that is looked at: in the address, so that it can be sent to somebody. */
export function useDay(): string | undefined {
  const [search] = useSearchParams();
  return search.get('bekendOp') ?? undefined;
}

type Part = string | number | undefined;

/** Addresses of finance, which keep the day that is looked at. */
export function useAddress(): (path: string, parts?: Readonly<Record<string, Part>>) => string {
  const bekendOp = useDay();
  return (path, parts = {}) => {
    const all: Readonly<Record<string, Part>> = { ...parts, bekendOp };
    const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const search = new URLSearchParams(given).toString();
    return `/financieel/${path}${search === '' ? '' : `?${search}`}`;
  };
}

/** Asks the forecast, as known on the day that is looked at. */
export function useForecast<Answer>(path: string, query: Readonly<Record<string, Part>> = {}) {
  const bekendOp = useDay();
  const address = at('cashflow-forecast', path, { ...query, bekendOp });
  return useQuery({
    queryKey: ['vooruitzicht', address],
    queryFn: ({ signal }) => ask<Answer>(address, signal),
  });
}

/** Where the file is with the same figures. */
export function useFile(): (path: string, query?: Readonly<Record<string, Part>>) => string {
  const bekendOp = useDay();
  return (path, query = {}) => at('cashflow-forecast', path, { ...query, bekendOp });
}
