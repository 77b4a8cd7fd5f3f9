import { useQuery } from '@tanstack/react-query';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { count, date, euro, roughly, weekdayDate } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Exposure } from '../answers.ts';
import { exposureQuery } from '../employer.queries.ts';
import { Figures } from './figures.tsx';
import { tasksQuery } from '../waiting/waiting.queries.ts';
import { useStartText } from './start.messages.ts';
import { monthsQuery, punctualityQuery } from './start.queries.ts';
import { Tasks } from './tasks.tsx';
import { Waits } from './waits.tsx';

/** What is owed, when it comes, and who waits for whom. */
export function StartScreen() {
  const t = useStartText();
  const { organisatie } = useSignedIn();
  const exposure = useQuery(exposureQuery);
  const today = exposure.data?.bekendOp;
  return (
    <>
      <PageHead
        title={t('title')}
        over={today === undefined ? organisatie : t('over', { organisation: organisatie, date: weekdayDate(today) })}
        answer={exposure.isError ? undefined : <Answer exposure={exposure.data} />}
        side={
          <>
            <ActionLink to="/werkgever/aanvragen/nieuw" main>
              {t('apply')}
            </ActionLink>
            <ActionLink to="/werkgever/reken">{t('estimate')}</ActionLink>
          </>
        }
      />
      <Figures exposure={exposure} />
      <div className="cols">
        <Tasks />
        <aside>
          <Waits />
        </aside>
      </div>
      <Section title={t('coming')}>
        <Loaded query={exposure} rows={5}>
          {(data) => <Coming exposure={data} />}
        </Loaded>
      </Section>
    </>
  );
}

function Answer({ exposure }: { exposure: Exposure | undefined }) {
  const t = useStartText();
  const months = useQuery(monthsQuery);
  const tasks = useQuery(tasksQuery()).data?.aantalTotaal;
  if (months.isError) return null;
  if (exposure === undefined || months.data === undefined) return '…';
  const waiting = tasks === undefined ? '' : tasks === 0 ? t('waitingNone') : t('waiting', { count: tasks });
  if (exposure.totaalCenten === 0) return `${t('answerNothing')} ${waiting}`;
  const payers = exposure.partijen.filter(({ aantal }) => aantal > 0).length;
  const soon = roughly(months.data.maanden[0]?.verwachtCenten ?? 0);
  const text = t('answer', { amount: euro(exposure.totaalCenten), payers: t('payers', { count: payers }), soon });
  return <Rich text={`${text} ${waiting}`} />;
}

function Coming({ exposure }: { exposure: Exposure }) {
  const t = useStartText();
  const name = useMunicipalityName();
  const { data: punctuality } = useQuery(punctualityQuery);
  const open = exposure.partijen.filter(({ aantal }) => aantal > 0);
  if (open.length === 0) return <Empty>{t('comingEmpty')}</Empty>;
  const usual = (code: string) => {
    const found = punctuality?.gemeenten.find(({ gemeentecode }) => gemeentecode === code);
    if (found === undefined) return t('usualUnknown');
    return t('usualDays', { median: found.verwachteMediaanDagen, p90: found.verwachteP90Dagen });
  };
  return (
    <>
      <Grid
        caption={t('comingCaption')}
        columns={[
          { key: 'payer', label: t('payer'), lead: true },
          { key: 'months', label: t('months'), number: true },
          { key: 'amount', label: t('amount'), number: true },
          { key: 'usual', label: t('usual') },
        ]}
        rows={open.map(({ partij, aantal, totaalCenten }) => ({
          key: partij,
          cells: {
            payer: <Link to={`/werkgever/betalingen/${partij}`}>{name(partij)}</Link>,
            months: count(aantal),
            amount: euro(totaalCenten),
            usual: <span className="quiet">{usual(partij)}</span>,
          },
        }))}
      />
      <p className="keys">{t('known', { date: date(exposure.bekendOp) })}</p>
    </>
  );
}
