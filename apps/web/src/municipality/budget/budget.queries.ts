import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';

interface Given {
  readonly bedragCenten: number;
  readonly datum: string;
  readonly door: string | null;
}

export interface Budget {
  readonly bekendOp: string;
  readonly jaar: string;
  readonly budget: Given | null;
  readonly voorgesteld: Given | null;
  readonly acties: readonly ('voorstellen' | 'goedkeuren')[];
  readonly betaaldCenten: number;
  readonly openstaandCenten: number;
  readonly vastgelegdCenten: number;
  readonly verwachtCenten: number;
  readonly p10Centen: number;
  readonly p90Centen: number;
  readonly kostenCenten: number;
  readonly uitgeputOp: string | null;
  readonly mogelijkUitgeputOp: string | null;
  readonly onbeslist: number;
  readonly volgendJaar: {
    readonly jaar: string;
    readonly versie: string;
    readonly grondslagCenten: number;
    readonly naJaareindeCenten: number;
  };
  readonly teLaat: {
    readonly betalingen: number;
    readonly renteCenten: number;
    readonly zonderRente: number;
    readonly besluiten: number;
    readonly dwangsomHoogstensCenten: number | null;
  };
  readonly vergelijking: {
    readonly gemeenten: number;
    readonly eigenMediaanDagen: number | null;
    readonly mediaanDagen: number | null;
  } | null;
}

/** The budget of this year, as it is known now. */
export const budgetQuery = queryOptions({
  queryKey: ['begroting'],
  queryFn: ({ signal }) => ask<Budget>(at('cashflow-forecast', 'begroting'), signal),
});
