import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { date, roughly, shortDate } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import type { Days } from '../answers.ts';
import { useFile } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import type { Fan } from './fan.ts';
import { FanChart } from './fan-chart.tsx';
import { OpeningBalance } from './opening-balance.tsx';
import { cashIn, OtherCash } from './other-cash.tsx';
import { useOutlookText } from './outlook.messages.ts';
import { ReckonedWith } from './reckoned-with.tsx';

/** Who pays reads what was paid, where who receives reads a balance: the same figure with the other sign. */
function useSide() {
  const kind = usePartyKind();
  return { kind, shown: (cents: number) => (kind === 'gemeente' ? cents : -cents || 0) };
}

/** A forecast, in whole hundreds. */
export function Money({ cents }: { cents: number }) {
  return <span className={cents < 0 ? 'neg' : ''}>{roughly(cents)}</span>;
}

/** The low point of thirteen weeks, and with bad luck. */
export function DaysAnswer({ days: { laagstePunt, laagstePuntTegenvallend } }: { days: Days }) {
  const t = useOutlookText();
  const { kind, shown } = useSide();
  return (
    <Rich
      text={t(`${kind} days`, {
        date: date(laagstePunt.datum),
        low: roughly(shown(laagstePunt.centen)),
        worse: roughly(shown(laagstePuntTegenvallend.centen)),
      })}
    />
  );
}

/** Thirteen weeks: a chart with a table of weeks beside it, or a table of all days. */
export function DaysOutlook({ days, asTable }: { days: Days; asTable: boolean }) {
  const t = useOutlookText();
  const w = useWords();
  const file = useFile();
  const { kind, shown } = useSide();
  const { laagstePunt, beginsaldoBron, beginsaldoCenten, waarnemingen } = days;
  const fan = useDaysFan(days);
  const label = t(`${kind} chart days`, {
    low: roughly(shown(laagstePunt.centen)),
    date: date(laagstePunt.datum),
  });
  const [search] = useSearchParams();
  const wageDay = search.get('loondag');
  const download = (
    <p className="facts-line">
      <OutLink to={file('vooruitzicht/dagen.csv', cashIn(search))} download>
        {w('download')}
      </OutLink>
    </p>
  );
  const under = (
    <>
      <ReckonedWith observed={waarnemingen}>
        <li>
          {kind === 'werkgever' ? t('zero') : wageDay === null ? t('wageDays') : t('wageDaysOn', { day: wageDay })}
        </li>
        {beginsaldoBron === 'voorfinanciering' && (
          <li>{t('openingPrefinanced', { amount: roughly(beginsaldoCenten) })}</li>
        )}
        {kind === 'gemeente' && (
          <li>
            {t('lowBetween', {
              from: date(days.laagstePuntBandbreedte.vroegst),
              through: date(days.laagstePuntBandbreedte.laatst),
              low: roughly(days.laagstePuntBandbreedte.p10Centen),
              high: roughly(days.laagstePuntBandbreedte.p90Centen),
            })}
          </li>
        )}
        {beginsaldoBron === 'opgegeven' && <li>{t('openingGiven', { amount: roughly(beginsaldoCenten) })}</li>}
      </ReckonedWith>
      {kind === 'gemeente' && (
        <OpeningBalance on={days.bekendOp} given={beginsaldoBron === 'opgegeven' ? beginsaldoCenten : undefined} />
      )}
      {kind === 'gemeente' && <OtherCash days={days} />}
      {download}
    </>
  );
  if (asTable) {
    return (
      <>
        <DaysTable days={days} />
        {under}
      </>
    );
  }
  return (
    <div className="outlook">
      <div>
        <FanChart fan={fan} label={label} />
        {under}
      </div>
      <WeeksTable days={days} />
    </div>
  );
}

function useDaysFan(days: Days): Fan {
  const t = useOutlookText();
  const isMunicipality = usePartyKind() === 'werkgever';
  return useMemo(() => {
    const { dagen, laagstePunt } = days;
    const points = dagen.map(({ datum, saldoCenten, p10Centen, p90Centen }) => {
      const ends = isMunicipality ? [-p90Centen, -p10Centen] : [p10Centen, p90Centen];
      return {
        key: datum,
        expected: isMunicipality ? -saldoCenten : saldoCenten,
        low: ends[0] ?? 0,
        high: ends[1] ?? 0,
      };
    });
    const isInside = !isMunicipality && points.some(({ key }) => key === laagstePunt.datum);
    return {
      ...{ points, steps: true, amount: roughly, axisLabel: shortDate },
      shortAmount: (cents) => (cents === 0 ? '0' : short(cents, (count) => t('thousands', { count }))),
      labelled: (nth) => dagen[nth]?.datum.endsWith('-01') ?? false,
      tip: (nth) => {
        const point = points[nth];
        if (point === undefined) return '';
        return [
          date(point.key),
          t('tip', { expected: roughly(point.expected) }),
          t('tipBand', { low: roughly(point.low), high: roughly(point.high) }),
        ].join('\n');
      },
      ...(isInside
        ? {
            mark: {
              ...{ key: laagstePunt.datum, cents: laagstePunt.centen, amount: roughly(laagstePunt.centen) },
              text: t('low', { date: date(laagstePunt.datum) }),
            },
          }
        : {}),
    };
    // The language changes all words at once, and `t` with it.
  }, [days, isMunicipality, t]);
}

/** Thousands, for the narrow axis of a phone. */
export function short(cents: number, written: (thousands: string) => string): string {
  const thousands = Math.round(cents / 10_000) / 10;
  return written(String(thousands).replace('-', '\u2212').replace('.', ','));
}

function WeeksTable({ days: { weken, laagstePunt } }: { days: Days }) {
  const t = useOutlookText();
  const { kind, shown } = useSide();
  return (
    <Grid
      keep
      className="tight"
      caption={kind === 'gemeente' ? t('weeksCaption') : t('werkgever weeksCaption')}
      columns={[
        { key: 'week', label: t('week'), lead: true },
        { key: 'lowest', label: t(`${kind} lowest`), number: true },
        { key: 'bad', label: t(`${kind} lowestBad`), number: true },
      ]}
      rows={weken.map((week) => ({
        key: week.vanaf,
        className:
          kind === 'gemeente' && week.vanaf <= laagstePunt.datum && laagstePunt.datum <= week.totEnMet ? 'is-low' : '',
        cells: {
          week: shortDate(week.vanaf),
          lowest: <Money cents={shown(week.laagsteSaldoCenten)} />,
          bad: <Money cents={shown(week.laagsteTegenvallendCenten)} />,
        },
      }))}
    />
  );
}

function DaysTable({ days: { dagen, laagstePunt } }: { days: Days }) {
  const t = useOutlookText();
  const { kind, shown } = useSide();
  const ends = (day: Days['dagen'][number]) =>
    kind === 'gemeente' ? [day.p10Centen, day.p90Centen] : [-day.p90Centen, -day.p10Centen];
  return (
    <Grid
      keep
      className="tight"
      caption={t('daysCaption')}
      columns={[
        { key: 'day', label: t('day'), lead: true },
        { key: 'comes', label: t(`${kind} comes`), number: true },
        { key: 'balance', label: t(`${kind} balance`), number: true },
        { key: 'bad', label: t('bad'), number: true },
        { key: 'good', label: t('good'), number: true },
      ]}
      rows={dagen.map((day) => ({
        key: day.datum,
        className: kind === 'gemeente' && day.datum === laagstePunt.datum ? 'is-low' : '',
        cells: {
          day: shortDate(day.datum),
          comes: <Money cents={day.verwachtCenten} />,
          balance: <Money cents={shown(day.saldoCenten)} />,
          bad: <Money cents={ends(day)[0] ?? 0} />,
          good: <Money cents={ends(day)[1] ?? 0} />,
        },
      }))}
    />
  );
}
