import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { count, date, euro } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import type { ListedRun } from '../answers.ts';
import { RunState } from '../standing.tsx';
import { usePaymentText } from './payment.messages.ts';
import { RUNS_AT_ONCE, runsQuery } from './payment.queries.ts';

/** The payment runs, the newest first: where each stands, and what the bank said. */
export function Runs() {
  const t = usePaymentText();
  const [page, setPage] = useState(1);
  const runs = useQuery({ ...runsQuery(page), placeholderData: keepPreviousData });
  const cellsOf = (run: ListedRun): Record<string, ReactNode> => ({
    run: (
      <Link to={`/gemeente/maandbetaling/betaalruns/${run.betaalrunId}`}>
        {t('run')} {t('runOf', { date: date(run.verzameldOp) })}
      </Link>
    ),
    state: <RunState status={run.status} />,
    executed: date(run.uitvoerdatum),
    number: count(run.aantal),
    sum: euro(run.somCenten),
    confirmed: euro(run.bevestigdCenten),
    returned: euro(run.gestorneerdCenten),
  });
  return (
    <Section title={t('runs')} aside={t('runsAside')}>
      <Loaded query={runs}>
        {({ betaalruns, aantalTotaal, pagina }) =>
          betaalruns.length === 0 ? (
            <Empty>{t('noRuns')}</Empty>
          ) : (
            <>
              <Grid
                caption={t('runs')}
                columns={[
                  { key: 'run', label: t('run'), lead: true },
                  { key: 'state', label: t('state') },
                  { key: 'executed', label: t('executed') },
                  { key: 'number', label: t('number'), number: true },
                  { key: 'sum', label: t('sum'), number: true },
                  { key: 'confirmed', label: t('confirmed'), number: true },
                  { key: 'returned', label: t('returned'), number: true },
                ]}
                rows={betaalruns.map((run) => ({ key: run.betaalrunId, cells: cellsOf(run) }))}
              />
              <Pages page={pagina} pages={Math.ceil(aantalTotaal / RUNS_AT_ONCE)} go={setPage} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
