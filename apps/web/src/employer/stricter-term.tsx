import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMunicipalityName } from '../api/municipality-names.ts';
import { ask, at } from '../api/request.ts';
import { Notice } from '../ui/loaded.tsx';
import { useStricterText } from './stricter-term.messages.ts';

interface StricterTerms {
  readonly regels: readonly {
    readonly naam: string;
    readonly waarde: string;
    readonly artikel: string;
    readonly bron: string;
  }[];
}

const stricterQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['aanvraagtermijn-gemeente', municipality],
    queryFn: ({ signal }) =>
      ask<StricterTerms>(at('municipal-review', `werkgever/aanvraagtermijnen/${municipality}`), signal),
  });

/** That a municipality asks an application earlier than the law does: shown, and never enforced. */
export function StricterTerm({ municipality }: { municipality: string }) {
  const t = useStricterText();
  const name = useMunicipalityName()(municipality);
  const known = /^GM\d{4}$/.test(municipality);
  const { data } = useQuery({ ...stricterQuery(municipality), enabled: known });
  return (data?.regels ?? []).map(({ naam, waarde, artikel, bron }) => (
    <Notice
      key={naam}
      tone="info"
      title={
        naam === 'aanvraagtermijnMaanden'
          ? t('months', { municipality: name, count: Number(waarde) })
          : t('before', { municipality: name })
      }
      text={t('law', { article: artikel, source: bron })}
    />
  ));
}
