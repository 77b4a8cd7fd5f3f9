import { useMemo } from 'react';
import { month, roughly, shortMonth } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import type { Months } from '../answers.ts';
import { useFile } from '../known/known.queries.ts';
import { usePartyKind } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { Money, short } from './days.tsx';
import type { Fan } from './fan.ts';
import { FanChart } from './fan-chart.tsx';
import { Marks, numbersOf } from './marks.tsx';
import { useOutlookText } from './outlook.messages.ts';
import { ReckonedWith } from './reckoned-with.tsx';
import { Sources } from './sources.tsx';

/** What twelve months bring together, with the band of that sum. */
export function MonthsAnswer({ months: { twaalfMaanden } }: { months: Months }) {
  const t = useOutlookText();
  const kind = usePartyKind();
  return (
    <Rich
      text={t(`${kind} months`, {
        sum: roughly(twaalfMaanden.verwachtCenten),
        low: roughly(twaalfMaanden.p10Centen),
        high: roughly(twaalfMaanden.p90Centen),
      })}
    />
  );
}

/** Twenty-four months: a chart with its figures beside it, or those alone. */
export function MonthsOutlook({ months, asTable }: { months: Months; asTable: boolean }) {
  const t = useOutlookText();
  const w = useWords();
  const file = useFile();
  const { bekendOp, maanden, laterCenten, waarnemingen, tekens, bronnen } = months;
  const fan = useMonthsFan(months);
  const [first, last] = [maanden[0], maanden.at(-1)];
  const estimated = maanden.find(({ geprojecteerd }) => geprojecteerd);
  const under = (
    <>
      <Marks marks={tekens} />
      <ReckonedWith observed={waarnemingen}>
        {first !== undefined && bekendOp.startsWith(first.maand) && (
          <li>{t('rest', { month: upper(month(first.maand)) })}</li>
        )}
        <Sources sources={bronnen} months={maanden} />
        {estimated !== undefined && <li>{t('estimated', { month: month(estimated.maand) })}</li>}
        {laterCenten > 0 && <li>{t('later', { amount: roughly(laterCenten) })}</li>}
      </ReckonedWith>
      <p className="facts-line">
        <OutLink to={file('vooruitzicht/maanden.csv')} download>
          {w('download')}
        </OutLink>
      </p>
    </>
  );
  if (asTable) {
    return (
      <>
        <MonthsTable months={months} whole />
        {under}
      </>
    );
  }
  const label = t('chart months', { from: month(first?.maand ?? ''), through: month(last?.maand ?? '') });
  return (
    <div className="outlook">
      <div>
        <FanChart fan={fan} label={label} />
        {under}
      </div>
      <MonthsTable months={months} />
    </div>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function useMonthsFan({ maanden, tekens }: Months): Fan {
  const t = useOutlookText();
  return useMemo(
    () => ({
      points: maanden.map(({ maand, verwachtCenten, p10Centen, p90Centen }) => ({
        ...{ key: maand, expected: verwachtCenten, low: p10Centen, high: p90Centen },
      })),
      ...{ steps: false, amount: roughly, axisLabel: shortMonth, numbers: numbersOf(tekens) },
      shortAmount: (cents) => (cents === 0 ? '0' : short(cents, (count) => t('thousands', { count }))),
      labelled: (nth, narrow) => {
        const key = maanden[nth]?.maand ?? '';
        return key.endsWith('-01') || (!narrow && key.endsWith('-07'));
      },
      tip: (nth) => {
        const at = maanden[nth];
        if (at === undefined) return '';
        return [
          month(at.maand),
          t('tip', { expected: roughly(at.verwachtCenten) }),
          t('tipBand', { low: roughly(at.p10Centen), high: roughly(at.p90Centen) }),
        ].join('\n');
      },
    }),
    [maanden, tekens, t],
  );
}

function MonthsTable({ months: { maanden }, whole = false }: { months: Months; whole?: boolean }) {
  const t = useOutlookText();
  return (
    <Grid
      keep
      className="tight"
      caption={t('monthsCaption')}
      columns={[
        { key: 'month', label: t('month'), lead: true },
        { key: 'low', label: t('bad'), number: true },
        { key: 'expected', label: t('expected'), number: true },
        { key: 'high', label: t('good'), number: true },
        ...(whole
          ? [
              { key: 'projected', label: t('projected'), number: true },
              { key: 'applications', label: t('ofApplications'), number: true },
            ]
          : []),
      ]}
      rows={maanden.map((each) => ({
        key: each.maand,
        cells: {
          month: shortMonth(each.maand),
          low: <Money cents={each.p10Centen} />,
          expected: <Money cents={each.verwachtCenten} />,
          high: <Money cents={each.p90Centen} />,
          applications: each.aanvragenCenten === 0 ? '–' : <Money cents={each.aanvragenCenten} />,
          projected: each.geprojecteerd ? <Money cents={each.geprojecteerdCenten} /> : '–',
        },
      }))}
    />
  );
}
