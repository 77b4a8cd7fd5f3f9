import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ask, at } from '../../api/request.ts';
import { useSignedIn } from '../../api/use-session.ts';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import '../finance.css';
import { type KnownDays, useKnownDays } from '../known/known.queries.ts';
import { usePageInAddress } from '../page-in-address.ts';
import { useMayName, usePartyKind, useWorkerName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { ChooseDay } from './choose-day.tsx';
import type { Closing } from './answers.ts';
import { useClosingText } from './closing.messages.ts';
import { Since, Trail } from './since.tsx';

const AT_ONCE = 25;

/** The receivable and the accrual of a balance sheet day, with the events behind every line. */
export function ClosingScreen() {
  const days = useKnownDays();
  return (
    <Loaded query={days} rows={8}>
      {(known) => <OfDay days={known} />}
    </Loaded>
  );
}

/** The end of the last year when something was known then, else of the last month. */
function firstChoice({ keuzes, vandaag }: KnownDays): string {
  const of = (wanted: string) => keuzes.find(({ soort }) => soort === wanted)?.datum;
  return of('einde-vorig-jaar') ?? of('einde-vorige-maand') ?? keuzes[0]?.datum ?? dayBefore(vandaag);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function OfDay({ days }: { days: KnownDays }) {
  const t = useClosingText();
  const kind = usePartyKind();
  const { organisatie } = useSignedIn();
  const day = useParams().datum ?? firstChoice(days);
  const { page } = usePageInAddress();
  const address = at('cashflow-forecast', `afsluiting/${day}`, { pagina: page, aantal: AT_ONCE });
  const closing = useQuery({
    queryKey: ['vooruitzicht', address],
    queryFn: ({ signal }) => ask<Closing>(address, signal),
  });
  const { data } = closing;
  const months = t('months', { count: data?.aantal ?? 0 });
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title', { date: date(day) })}
        answer={
          data ? (
            <Rich text={t(`${kind} answer`, { date: date(day), amount: euro(data.totaalCenten), months })} />
          ) : (
            waiting(closing)
          )
        }
        side={<ChooseDay key={day} day={day} days={days} />}
      />
      <Loaded query={closing} rows={10}>
        {(found) => (found.aantal === 0 ? <Empty>{t('none')}</Empty> : <Found closing={found} day={day} />)}
      </Loaded>
      <Since day={day} />
    </>
  );
}

function Found({ closing, day }: { closing: Closing; day: string }) {
  const t = useClosingText();
  const w = useWords();
  const kind = usePartyKind();
  const mayName = useMayName();
  const nameOf = useWorkerName(closing.regels.map(({ persoonRef }) => persoonRef));
  const { page, go } = usePageInAddress();
  return (
    <>
      <Section title={t('sums')} aside={t('sumsAside')}>
        <Grid
          keep
          caption={t('sums')}
          columns={[
            { key: 'kind', label: t('kind'), lead: true },
            { key: 'count', label: t('count'), number: true },
            { key: 'amount', label: t('amount'), number: true },
          ]}
          rows={closing.soorten.map(({ soort, aantal, totaalCenten }) => ({
            key: soort,
            cells: { kind: t(`${kind} ${soort}`), count: aantal, amount: euro(totaalCenten) },
          }))}
          foot={{ kind: w('total'), count: closing.aantal, amount: euro(closing.totaalCenten) }}
        />
        <div className="facts-line">
          <p>
            <OutLink to={at('cashflow-forecast', `afsluiting/${day}/regels.csv`)} download>
              {t('csv')}
            </OutLink>
          </p>
          <p>
            <OutLink to={at('cashflow-forecast', `afsluiting/${day}/regels.xlsx`)} download>
              {t('xlsx')}
            </OutLink>
          </p>
        </div>
      </Section>
      <Section title={t('lines')} aside={t('linesAside')}>
        <Grid
          caption={t('lines')}
          columns={[
            { key: 'who', label: t('who'), lead: true },
            { key: 'month', label: t('month') },
            { key: 'standing', label: t('standing') },
            { key: 'amount', label: t('amount'), number: true },
            { key: 'trail', label: t('trail') },
          ]}
          rows={closing.regels.map((line) => ({
            key: line.declaratieId,
            cells: {
              who: nameOf(line.persoonRef),
              month: month(line.maand),
              standing: w(line.stand),
              amount: line.bedragCenten === null ? t('unknown') : euro(line.bedragCenten),
              trail: <Trail heard={line.spoor} />,
            },
          }))}
        />
        <Pages page={page} pages={Math.ceil(closing.aantal / AT_ONCE)} go={go} />
        {!mayName && <p className="facts-line">{w('noNames')}</p>}
      </Section>
    </>
  );
}
