import { queryOptions } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import type { OwnContact, Promised } from '../../correspondence/answers.ts';

/** What the municipality's own service tells an employer of its case. */
export interface MunicipalityCase extends OwnContact {
  readonly belofte: Promised | null;
  readonly uiterlijk: string | null;
  readonly ingebrekestellingen: readonly { readonly ontvangenOp: string; readonly beslissenUiterlijk: string | null }[];
  readonly dwangsom: { readonly dagen: number; readonly totNuCenten: number } | null;
  readonly zienswijze: {
    readonly vraag: string | null;
    readonly uiterlijk: string;
    readonly ontvangenOp: string | null;
  } | null;
  readonly acties: readonly string[];
}

export const municipalityCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['werkgever-zaak', id],
    queryFn: ({ signal }) => ask<MunicipalityCase>(at('municipal-review', `werkgever/zaken/${id}`), signal),
    retry: false,
  });
