import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { date, euro, month, roughly } from '../../format.ts';
import { Figure } from '../../ui/amount.tsx';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import type { Days, Exposure, Months } from '../answers.ts';
import { Sparkline } from './sparkline.tsx';
import { useStartText } from './start.messages.ts';
import { daysQuery, monthsQuery } from './start.queries.ts';

/** Three figures: what is owed, what comes soon, and how low the cash gets. */
export function Figures({ exposure }: { exposure: UseQueryResult<Exposure> }) {
  const t = useStartText();
  const months = useQuery(monthsQuery);
  const days = useQuery(daysQuery);
  return (
    <div className="figures">
      <div>
        <h2>{t('owed')}</h2>
        <Loaded query={exposure}>{(data) => <Owed exposure={data} />}</Loaded>
      </div>
      <div>
        <h2>{t('month')}</h2>
        <Loaded query={months}>{(data) => <Soon months={data} />}</Loaded>
      </div>
      <div>
        <h2>{t('low')}</h2>
        <Loaded query={days}>{(data) => <Low days={data} />}</Loaded>
      </div>
    </div>
  );
}

function Owed({ exposure }: { exposure: Exposure }) {
  const t = useStartText();
  const filled = exposure.ouderdom.filter(({ totaalCenten }) => totaalCenten > 0);
  return (
    <>
      <Figure cents={exposure.totaalCenten} />
      <p className="under">{t('owedUnder')}</p>
      <div className="ages" aria-hidden="true">
        {filled.map(({ ouderdom, totaalCenten }) => (
          <i key={ouderdom} className={`ages__${ouderdom.replace('+', '')}`} style={{ flexGrow: totaalCenten }} />
        ))}
      </div>
      <dl className="split">
        {exposure.ouderdom.map(({ ouderdom, totaalCenten }) => (
          <div key={ouderdom}>
            <dt>{t(`age-${ouderdom}`)}</dt>
            <dd>{euro(totaalCenten)}</dd>
          </div>
        ))}
      </dl>
      <p className="more">
        <Link to="/werkgever/betalingen">{t('perPayer')}</Link>
      </p>
    </>
  );
}

const MONTHS_AHEAD = 4;

function Soon({ months }: { months: Months }) {
  const t = useStartText();
  const [now, ...later] = months.maanden.slice(0, MONTHS_AHEAD);
  if (now === undefined) return null;
  return (
    <>
      <span className="figure">{roughly(now.verwachtCenten)}</span>
      <p className="under">{t('monthUnder', { low: roughly(now.p10Centen), high: roughly(now.p90Centen) })}</p>
      <dl className="split">
        {later.map(({ maand, verwachtCenten }) => (
          <div key={maand}>
            <dt>{month(maand)}</dt>
            <dd>{roughly(verwachtCenten)}</dd>
          </div>
        ))}
      </dl>
      <p className="more">
        <Link to="/werkgever/betalingen">{t('allPayments')}</Link>
      </p>
    </>
  );
}

function Low({ days }: { days: Days }) {
  const t = useStartText();
  const { laagstePunt: low, laagstePuntTegenvallend: worse } = days;
  return (
    <>
      <span className="figure">{roughly(low.centen)}</span>
      <p className="under">{t('lowUnder', { date: date(low.datum), amount: roughly(worse.centen) })}</p>
      <Sparkline days={days} />
      <p className="more quiet">{t('lowNote')}</p>
    </>
  );
}
