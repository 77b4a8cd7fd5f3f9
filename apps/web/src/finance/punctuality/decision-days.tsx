import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useFile, useForecast } from '../known/known.queries.ts';
import { usePartyName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { useDecisionDaysText } from './decision-days.messages.ts';

interface Days {
  readonly gebeurd: number;
  readonly wachtend: number;
  readonly mediaanDagen: number | null;
  readonly p90Dagen: number | null;
  readonly getrokkenMediaanDagen: number | null;
  readonly getrokkenP90Dagen: number | null;
}

interface Decisions {
  readonly aanvragen: number;
  readonly besluit: Days;
  readonly eersteEuro: Days;
  readonly opTijd: number;
  readonly metTermijn: number;
  readonly overTijd: number;
}

interface DecisionDaysAnswer {
  readonly gemeenten: readonly (Decisions & { readonly gemeentecode: string })[];
  readonly kwartalen: readonly (Decisions & { readonly kwartaal: string })[];
  readonly samen: Decisions;
}

/** In how many days applications are decided and first paid, by municipality and by quarter. */
export function DecisionDays() {
  const t = useDecisionDaysText();
  const found = useForecast<DecisionDaysAnswer>('besluitdagen');
  return (
    <Loaded query={found} rows={4}>
      {(answer) => (
        <>
          <Section title={t('section')} aside={t('aside')}>
            <ByMunicipality answer={answer} />
          </Section>
          <Section title={t('trend')} aside={t('trendAside')}>
            <ByQuarter answer={answer} />
          </Section>
        </>
      )}
    </Loaded>
  );
}

function useCells() {
  const t = useDecisionDaysText();
  /** With fewer than ten the figure leans on all together, and says so. */
  const half = ({ mediaanDagen, getrokkenMediaanDagen }: Days) => {
    if (mediaanDagen !== null) return t('days', { count: mediaanDagen });
    return getrokkenMediaanDagen === null ? '–' : t('about', { days: t('days', { count: getrokkenMediaanDagen }) });
  };
  const most = ({ p90Dagen, getrokkenP90Dagen }: Days) => {
    if (p90Dagen !== null) return t('days', { count: p90Dagen });
    return getrokkenP90Dagen === null ? t('notYet') : t('about', { days: t('days', { count: getrokkenP90Dagen }) });
  };
  return (some: Decisions) => ({
    count: some.aanvragen,
    half: half(some.besluit),
    most: most(some.besluit),
    inTime: some.metTermijn === 0 ? '–' : t('part', { part: some.opTijd, all: some.metTermijn }),
    waiting: (
      <>
        {some.besluit.wachtend}
        {some.overTijd > 0 && <small>{t('overdue', { count: some.overTijd })}</small>}
      </>
    ),
    euro: half(some.eersteEuro),
    euroMost: most(some.eersteEuro),
  });
}

function useColumns(lead: string) {
  const t = useDecisionDaysText();
  return [
    { key: 'lead', label: lead, lead: true },
    { key: 'count', label: t('count'), number: true },
    { key: 'half', label: t('half'), number: true },
    { key: 'most', label: t('most'), number: true },
    { key: 'inTime', label: t('inTime'), number: true },
    { key: 'waiting', label: t('waiting'), number: true },
    { key: 'euro', label: t('euro'), number: true },
    { key: 'euroMost', label: t('euroMost'), number: true },
  ] as const;
}

function ByMunicipality({ answer: { gemeenten, samen } }: { answer: DecisionDaysAnswer }) {
  const t = useDecisionDaysText();
  const w = useWords();
  const file = useFile();
  const nameOf = usePartyName();
  const cells = useCells();
  const columns = useColumns(w('gemeente'));
  return (
    <>
      <Grid
        caption={t('caption')}
        columns={columns}
        rows={gemeenten.map((some) => ({
          key: some.gemeentecode,
          cells: { lead: nameOf(some.gemeentecode), ...cells(some) },
        }))}
        {...(gemeenten.length > 1 ? { foot: { lead: t('together'), ...cells(samen) } } : {})}
      />
      <div className="facts-line">
        <p>{t('notes')}</p>
        <p>
          <OutLink to={file('besluitdagen/gemeenten.csv')} download>
            {t('csv')}
          </OutLink>
        </p>
      </div>
    </>
  );
}

function ByQuarter({ answer: { kwartalen } }: { answer: DecisionDaysAnswer }) {
  const t = useDecisionDaysText();
  const cells = useCells();
  const columns = useColumns(t('quarter'));
  return (
    <Grid
      caption={t('trend')}
      columns={columns}
      rows={kwartalen.toReversed().map((some) => {
        const [year = '', nth = ''] = some.kwartaal.split('-K');
        return { key: some.kwartaal, cells: { lead: t('quarterOf', { nth, year }), ...cells(some) } };
      })}
    />
  );
}
