import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { CalculationLine } from '../../ui/amount.tsx';

export type Cause = 'minimumloon' | 'werkgeverslasten' | 'leeftijd' | 'forfait-voorbij' | 'gewijzigd';

interface FullMonth {
  readonly bedragCenten: number;
  readonly regels: readonly CalculationLine[];
}

export interface NewAmount {
  readonly aanvraagId: string;
  readonly dienstverbandId: string;
  readonly persoonRef: string;
  readonly personeelsnummer: string;
  readonly gemeentecode: string;
  readonly status: 'bekend' | 'cijfer-ontbreekt' | 'gegevens-ontbreken';
  readonly was: FullMonth | null;
  readonly wordt: FullMonth | null;
  readonly verschilCenten: number | null;
  readonly oorzaken: readonly Cause[];
}

export interface NewAmounts {
  readonly jaar: number;
  readonly peildatum: string;
  readonly aantalTotaal: number;
  readonly aantalBekend: number;
  readonly wasCenten: number;
  readonly wordtCenten: number;
  readonly ontbreekt: readonly { readonly parameter: string; readonly datum: string }[];
  readonly bedragen: readonly NewAmount[];
}

export const PER_PAGE = 50;

export const newAmountsQuery = (year: string, pagina: number) =>
  queryOptions({
    queryKey: ['nieuwe-bedragen', year, pagina],
    queryFn: ({ signal }) =>
      ask<NewAmounts>(at('claim-intake', `nieuwe-bedragen/${year}`, { pagina, aantal: PER_PAGE }), signal),
  });
