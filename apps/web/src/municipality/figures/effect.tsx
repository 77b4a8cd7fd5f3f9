import { useQuery } from '@tanstack/react-query';
import { ask, at } from '../../api/request.ts';
import { count, date, euro, month } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import type { ParameterEffect } from '../answers.ts';
import { useFiguresText } from './figures.messages.ts';

/** What a figure does to the running grants of all municipalities, month by month. */
export function Effect({ parameterId }: { parameterId: string }) {
  const t = useFiguresText();
  const effect = useQuery({
    queryKey: ['parameter-gevolg', parameterId],
    queryFn: ({ signal }) => ask<ParameterEffect>(at('municipal-review', `parameters/${parameterId}/gevolgen`), signal),
  });
  return (
    <div className="mun-fold">
      <h3>{t('effect')}</h3>
      <Loaded query={effect}>
        {({ berekendOp, toekenningen, maanden }) => (
          <>
            <p className="small quiet">{t('effectOf', { date: date(berekendOp), count: toekenningen })}</p>
            {maanden.length === 0 ? (
              <p>{t('effectNone')}</p>
            ) : (
              <Grid
                caption={t('effect')}
                columns={[
                  { key: 'month', label: t('month'), lead: true },
                  { key: 'grants', label: t('grants'), number: true },
                  { key: 'was', label: t('was'), number: true },
                  { key: 'becomes', label: t('becomes'), number: true },
                  { key: 'gap', label: t('gap'), number: true },
                  { key: 'fresh', label: t('fresh'), number: true },
                ]}
                rows={maanden.map((each) => ({
                  key: each.maand,
                  cells: {
                    month: month(each.maand),
                    grants: count(each.toekenningen),
                    ...comparedIn(each),
                    fresh: each.nieuwTeBerekenen > 0 && (
                      <span>
                        {euro(each.nieuwCenten)}
                        <small>{t('freshOf', { count: each.nieuwTeBerekenen })}</small>
                      </span>
                    ),
                  },
                }))}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Was and becomes, of grants that have both; nothing where all can be reckoned only now. */
function comparedIn({ toekenningen, nieuwTeBerekenen, ...cents }: ParameterEffect['maanden'][number]) {
  if (toekenningen === nieuwTeBerekenen) return {};
  return { was: euro(cents.wasCenten), becomes: euro(cents.wordtCenten), gap: euro(cents.verschilCenten) };
}
