import { useMemo } from 'react';
import { date, month, roughly, shortMonth } from '../../format.ts';
import { Grid } from '../../ui/grid.tsx';
import { Section } from '../../ui/section.tsx';
import { usePartyKind } from '../parties.ts';
import type { Compared, Supposed } from './answers.ts';
import type { LinesToDraw } from './draw-lines.ts';
import { LinesChart } from './lines-chart.tsx';
import { useScenarioText } from './scenarios.messages.ts';

const STROKES = ['', ' key--dashed', ' key--dotted', ' key--both'];

/** More or less than now, in words; whole hundreds, so that nothing seems more certain than it is. */
export function useDifference(): (
  cents: number,
  words?: readonly ['more', 'less'] | readonly ['higher', 'lower'],
) => string {
  const t = useScenarioText();
  return (cents, [up, down] = ['more', 'less']) => {
    if (Math.abs(cents) < 5_000) return t('same');
    return t(cents > 0 ? up : down, { amount: roughly(Math.abs(cents)) });
  };
}

/** Today and up to three scenarios: what each comes to, a chart, and every month. */
export function SideBySide({ compared, names }: { compared: Compared; names: readonly string[] }) {
  const t = useScenarioText();
  const all = [
    { key: 'vandaag', name: t('today'), supposed: compared.vandaag },
    ...compared.scenarios.map((supposed, nth) => ({ key: `scenario${nth}`, name: names[nth] ?? '', supposed })),
  ];
  const drawn = useLines(compared);
  return (
    <Section title={t('outcome')} aside={t('outcomeAside')}>
      <Sums all={all} />
      <div className="legend" aria-hidden="true">
        {all.map(({ key, name }, nth) => (
          <span key={key}>
            <i className={`key key--line${STROKES[nth] ?? ''}`} />
            {name}
          </span>
        ))}
      </div>
      <LinesChart drawn={drawn} label={t('chart', { names: all.map(({ name }) => name).join(', ') })} />
      <Months all={all} />
    </Section>
  );
}

interface Column {
  readonly key: string;
  readonly name: string;
  readonly supposed: Supposed;
}

function Sums({ all }: { all: readonly Column[] }) {
  const t = useScenarioText();
  const kind = usePartyKind();
  const difference = useDifference();
  const shown = (cents: number): number => (kind === 'gemeente' ? cents : -cents || 0);
  const line = (key: string, what: string, of: (column: Column) => string) => ({
    key,
    cells: { what, ...Object.fromEntries(all.map((column) => [column.key, of(column)])) },
  });
  const unless = (column: Column, text: string): string => (column.key === 'vandaag' ? '–' : text);
  return (
    <Grid
      className="matrix"
      caption={t('outcome')}
      columns={[
        { key: 'what', label: t('what'), lead: true },
        ...all.map(({ key, name }) => ({ key, label: name, number: true })),
      ]}
      rows={[
        line('perMonth', t('perMonth'), (column) => unless(column, difference(column.supposed.perMaandVerschilCenten))),
        line('year', t('year'), ({ supposed }) => roughly(supposed.twaalfMaandenCenten)),
        line('low', t(`${kind} lowest`), ({ supposed }) => roughly(shown(supposed.laagstePunt.centen))),
        ...(kind === 'gemeente'
          ? [line('lowOn', t('lowestOn'), ({ supposed }) => date(supposed.laagstePunt.datum))]
          : []),
        line('lowDifference', t(`${kind} lowestDifference`), (column) =>
          unless(
            column,
            difference(
              shown(column.supposed.laagstePuntVerschilCenten),
              kind === 'gemeente' ? ['higher', 'lower'] : ['more', 'less'],
            ),
          ),
        ),
      ]}
    />
  );
}

function useLines({ vandaag, scenarios }: Compared): LinesToDraw {
  return useMemo(
    () => ({
      keys: vandaag.maanden.map(({ maand }) => maand),
      lines: [vandaag, ...scenarios].map(({ maanden }) => maanden.map(({ verwachtCenten }) => verwachtCenten)),
      keyLabel: shortMonth,
      amount: (cents, narrow) => (narrow ? `${Math.round(cents / 100_000)}k` : roughly(cents)),
    }),
    [vandaag, scenarios],
  );
}

function Months({ all }: { all: readonly Column[] }) {
  const t = useScenarioText();
  const months = all[0]?.supposed.maanden ?? [];
  return (
    <details className="lever__months">
      <summary>{t('months')}</summary>
      <Grid
        className="tight"
        caption={t('months')}
        columns={[
          { key: 'month', label: t('month'), lead: true },
          ...all.map(({ key, name }) => ({ key, label: name, number: true })),
        ]}
        rows={months.map(({ maand }, nth) => ({
          key: maand,
          cells: {
            month: month(maand),
            ...Object.fromEntries(
              all.map(({ key, supposed }) => [key, roughly(supposed.maanden[nth]?.verwachtCenten ?? 0)]),
            ),
          },
        }))}
      />
    </details>
  );
}
