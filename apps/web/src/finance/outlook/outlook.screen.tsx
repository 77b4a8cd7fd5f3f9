import { Link, useSearchParams } from 'react-router';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import type { Days, Months } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useForecast } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { DaysAnswer, DaysOutlook } from './days.tsx';
import { BandWords } from './how-honest.tsx';
import { MonthsAnswer, MonthsOutlook } from './months.tsx';
import { cashIn, keptIn } from './other-cash.tsx';
import { useOutlookText } from './outlook.messages.ts';

/** What comes when, and how sure that is: thirteen weeks by day, or twenty-four months. */
export function OutlookScreen() {
  const [search] = useSearchParams();
  const asTable = search.get('toon') === 'tabel';
  return search.get('beeld') === 'maanden' ? <InMonths asTable={asTable} /> : <InDays asTable={asTable} />;
}

function InDays({ asTable }: { asTable: boolean }) {
  const t = useOutlookText();
  const [search] = useSearchParams();
  const days = useForecast<Days>('vooruitzicht/dagen', cashIn(search));
  const empty = days.data?.dagen.every(({ verwachtCenten, saldoCenten }) => verwachtCenten === 0 && saldoCenten === 0);
  return (
    <>
      <PastDay on={days.data?.bekendOp} />
      <PageHead
        over={<Whose on={days.data?.bekendOp} />}
        title={t('title')}
        answer={days.data && !empty ? <DaysAnswer days={days.data} /> : undefined}
        side={<AsKnownOn />}
      />
      {empty !== true && <Switches months={false} asTable={asTable} />}
      <Figures query={days} rows={10}>
        {(data) => (empty ? <Empty>{t('nothing')}</Empty> : <DaysOutlook days={data} asTable={asTable} />)}
      </Figures>
    </>
  );
}

function InMonths({ asTable }: { asTable: boolean }) {
  const t = useOutlookText();
  const months = useForecast<Months>('vooruitzicht/maanden');
  const empty = months.data?.maanden.every(({ verwachtCenten }) => verwachtCenten === 0);
  return (
    <>
      <PastDay on={months.data?.bekendOp} />
      <PageHead
        over={<Whose on={months.data?.bekendOp} />}
        title={t('title')}
        answer={months.data && !empty ? <MonthsAnswer months={months.data} /> : undefined}
        side={<AsKnownOn />}
      />
      {empty !== true && <Switches months asTable={asTable} />}
      <Figures query={months} rows={10}>
        {(data) => (empty ? <Empty>{t('nothing')}</Empty> : <MonthsOutlook months={data} asTable={asTable} />)}
      </Figures>
    </>
  );
}

/** Which of the four, each with an address of its own. */
function Switches({ months, asTable }: { months: boolean; asTable: boolean }) {
  const t = useOutlookText();
  const address = useAddress();
  const kind = usePartyKind();
  const [search] = useSearchParams();
  const to = (beeld: boolean, toon: boolean) =>
    address('vooruitblik', {
      beeld: beeld ? 'maanden' : undefined,
      toon: toon ? 'tabel' : undefined,
      ...keptIn(search),
    });
  return (
    <div className="bar">
      <div className="switches">
        <nav aria-label={t('span')}>
          <Choices
            choices={[
              [t('days'), to(false, asTable), !months],
              [t('months'), to(true, asTable), months],
            ]}
          />
        </nav>
        <nav aria-label={t('shape')}>
          <Choices
            choices={[
              [t('chart'), to(months, false), !asTable],
              [t('table'), to(months, true), asTable],
            ]}
          />
        </nav>
      </div>
      {!asTable && (
        <div className="legend" aria-hidden="true">
          <span>
            <i className="key" />
            {t('legend expected')}
          </span>
          <span>
            <i className="key key--band" />
            <BandWords />
          </span>
          {!months && kind === 'gemeente' && (
            <span>
              <i className="key key--dot" />
              {t('legend low')}
            </span>
          )}
        </div>
      )}
    </div>
  );
}

function Choices({ choices }: { choices: readonly (readonly [label: string, to: string, here: boolean])[] }) {
  return (
    <div className="filters">
      {choices.map(([label, to, here]) => (
        <Link key={label} to={to} {...(here ? { 'aria-current': 'page' as const } : {})}>
          {label}
        </Link>
      ))}
    </div>
  );
}
