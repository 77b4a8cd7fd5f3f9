import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Delay, Punctuality } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useFile, useForecast } from '../known/known.queries.ts';
import { usePartyKind, usePartyName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { DecisionDays } from './decision-days.tsx';
import { usePunctualityText } from './punctuality.messages.ts';

/** How late each municipality pays, and what that rests on. */
export function PunctualityScreen() {
  const t = usePunctualityText();
  const punctuality = useForecast<Punctuality>('stiptheid');
  const { data } = punctuality;
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        over={<Whose on={data?.bekendOp} />}
        title={t('title')}
        answer={data?.gemeenten.length ? <Answer punctuality={data} /> : undefined}
        side={<AsKnownOn />}
      />
      <Figures query={punctuality} rows={10}>
        {(found) => (found.gemeenten.length === 0 ? <Empty>{t('nothing')}</Empty> : <Delays punctuality={found} />)}
      </Figures>
      {data !== undefined && data.gemeenten.length > 0 && <DecisionDays />}
    </>
  );
}

function Answer({ punctuality: { samen, gemeenten } }: { punctuality: Punctuality }) {
  const t = usePunctualityText();
  const kind = usePartyKind();
  const nameOf = usePartyName();
  if (samen.mediaanDagen === null || samen.p90Dagen === null) return t('nothing');
  const seen = gemeenten.filter(({ mediaanDagen }) => mediaanDagen !== null);
  const latest = seen.toSorted((a, b) => (b.mediaanDagen ?? 0) - (a.mediaanDagen ?? 0))[0];
  return (
    <>
      <Rich
        text={t(`${kind} answer`, {
          days: t('days', { count: samen.mediaanDagen }),
          most: t('days', { count: samen.p90Dagen }),
        })}
      />{' '}
      {seen.length > 1 && latest !== undefined && t('latest', { party: nameOf(latest.gemeentecode) })}
    </>
  );
}

function Delays({ punctuality: { gemeenten, samen } }: { punctuality: Punctuality }) {
  const t = usePunctualityText();
  const w = useWords();
  const file = useFile();
  const nameOf = usePartyName();
  const days = (count: number | null) => (count === null ? '–' : t('days', { count }));
  const longest = Math.max(30, ...gemeenten.map(({ p90Dagen }) => p90Dagen ?? 0));
  const cells = (delay: Delay, party: string) => ({
    party,
    chart: <Span delay={delay} longest={longest} party={party} />,
    median: days(delay.mediaanDagen),
    p90: days(delay.p90Dagen),
    within: delay.betaald === 0 ? '–' : t('withinOf', { part: delay.binnenDertigDagen, all: delay.betaald }),
    based: t('basedOn', { count: delay.maandenBetaald }),
    waiting: (
      <>
        {delay.wachtend}
        {delay.langsteWachtDagen !== null && <small>{t('longest', { days: days(delay.langsteWachtDagen) })}</small>}
      </>
    ),
    expected: days(delay.verwachteMediaanDagen),
  });
  return (
    <Section title={t('section')} aside={t('aside')}>
      <Grid
        className="matrix"
        caption={t('caption')}
        columns={[
          { key: 'party', label: t('party'), lead: true },
          { key: 'chart', label: t('chart') },
          { key: 'median', label: t('median'), number: true },
          { key: 'p90', label: t('p90'), number: true },
          { key: 'within', label: t('within'), number: true },
          { key: 'based', label: t('based'), number: true },
          { key: 'waiting', label: t('waiting'), number: true },
          { key: 'expected', label: t('expected'), number: true },
        ]}
        rows={gemeenten.map((delay) => ({
          key: delay.gemeentecode,
          cells: cells(delay, nameOf(delay.gemeentecode)),
        }))}
        {...(gemeenten.length > 1 ? { foot: cells(samen, t('together')) } : {})}
      />
      <div className="facts-line">
        <p className="days__note">{t('scale')}</p>
        <p>{t('notes')}</p>
        <p>
          <OutLink to={file('stiptheid/gemeenten.csv')} download>
            {w('download')}
          </OutLink>
        </p>
      </div>
    </Section>
  );
}

const WIDTH = 160;
const EDGE = 8;

/** The figures beside it, drawn on one scale for all: from the half (dot) to nine in ten. */
function Span({ delay, longest, party }: { delay: Delay; longest: number; party: string }) {
  const t = usePunctualityText();
  const { mediaanDagen, p90Dagen } = delay;
  if (mediaanDagen === null || p90Dagen === null) return null;
  const at = (days: number): number => EDGE + ((WIDTH - 2 * EDGE) * days) / longest;
  const label = t('bar', {
    party,
    median: t('days', { count: mediaanDagen }),
    most: t('days', { count: p90Dagen }),
  });
  return (
    <svg className="days" viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={label}>
      <line className="days__scale" x1={EDGE} x2={WIDTH - EDGE} y1="10" y2="10" />
      <line className="days__limit" x1={at(30)} x2={at(30)} y1="1" y2="19" />
      <line className="days__span" x1={at(mediaanDagen)} x2={at(p90Dagen)} y1="10" y2="10" />
      <circle className="days__half" cx={at(mediaanDagen)} cy="10" r="6" />
    </svg>
  );
}
