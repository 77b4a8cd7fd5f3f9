import { useQuery } from '@tanstack/react-query';
import { ask, at } from '../api/request.ts';
import { useMoment } from '../correspondence/people.ts';
import { Grid } from '../ui/grid.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useOutagesText } from './outages.messages.ts';

interface Outage {
  readonly storingId: string;
  readonly van: string;
  readonly tot: string | null;
  readonly onderdelen: readonly ('portaal' | 'aanvragen' | 'berichten' | 'loonbestanden')[];
}

/** For everybody, also who is not signed in: when something could not be reached, and what that does to a last day. */
export function OutagesScreen() {
  const t = useOutagesText();
  const moment = useMoment();
  const outages = useQuery({
    queryKey: ['storingen'],
    queryFn: ({ signal }) =>
      ask<{ readonly storingen: readonly Outage[] }>(at('municipal-review', 'storingen'), signal),
  });
  const goesOn = outages.data?.storingen.some(({ tot }) => tot === null) === true;
  const over = outages.data?.storingen.length === 0 ? 'answerNone' : 'answerOver';
  return (
    <>
      <PageHead title={t('title')} answer={outages.data && `${t(goesOn ? 'answerOn' : over)} ${t('law')}`} />
      <Loaded query={outages}>
        {({ storingen }) =>
          storingen.length > 0 && (
            <Grid
              caption={t('caption')}
              columns={[
                { key: 'from', label: t('from'), lead: true },
                { key: 'until', label: t('until') },
                { key: 'parts', label: t('parts') },
              ]}
              rows={storingen.map(({ storingId, van, tot, onderdelen }) => ({
                key: storingId,
                cells: {
                  from: moment(van),
                  until: tot === null ? t('goesOn') : moment(tot),
                  parts: onderdelen.map((part) => t(`part-${part}`)).join(', '),
                },
              }))}
            />
          )
        }
      </Loaded>
    </>
  );
}
