import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/use-session.ts';
import { dutchDate } from '#libs/kernel/clock';
import { date, euro, weekdayDate } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { TermClock } from '../../ui/badges.tsx';
import { TextField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { KeyedList } from '../../ui/keyed-list.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import type { ListedCase, WorkList } from '../answers.ts';
import { useColleague, usePersonNames, useRole, short } from '../people.ts';
import { CaseState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { grouped, isDone } from './groups.ts';
import { useWorkListText } from './work-list.messages.ts';
import { AT_ONCE, type Which, workListQuery } from './work-list.queries.ts';
import '../municipality.css';

/** What a chip asks of the service; `voor-u` is what waits for one's own role. */
const CHIPS = ['voor-u', 'open', 'in-behandeling', 'voorgesteld', 'wacht-op-aanvulling', 'alle'] as const;
type Chip = (typeof CHIPS)[number];
const SEARCH = 'zoek';

/** Cases by their statutory date: the first to be done is on top. */
export function WorkListScreen() {
  const t = useWorkListText();
  const { organisatie } = useSignedIn();
  const reviews = useRole('behandelaar');
  const decides = useRole('beslisser');
  const [query, setQuery] = useSearchParams();
  const chip = CHIPS.find((one) => one === query.get('welke')) ?? (reviews && decides ? 'open' : 'voor-u');
  const page = Number(query.get('pagina') ?? 1);
  const list = useQuery({
    ...workListQuery(statusOf(chip, reviews, decides), page),
    placeholderData: keepPreviousData,
  });
  const open = useQuery(workListQuery(undefined, 1));
  const first = list.data?.zaken.find((one) => !isDone(one));
  return (
    <>
      <PageHead
        over={t('over', { organisation: organisatie, day: weekdayDate(dutchDate(new Date())) })}
        title={t('title')}
        answer={open.data && <Answer list={open.data} />}
        side={
          <>
            {first !== undefined && (
              <ActionLink to={`/gemeente/zaken/${first.zaakId}`} main>
                {t('openFirst')}
              </ActionLink>
            )}
            {reviews && <ActionLink to="/gemeente/zaken/nieuw">{t('enter')}</ActionLink>}
          </>
        }
      />
      <Loaded query={list} rows={8}>
        {(data) => (
          <Cases
            list={data}
            chip={chip}
            show={(welke) => setQuery({ welke })}
            go={(pagina) => setQuery({ welke: chip, pagina: String(pagina) })}
          />
        )}
      </Loaded>
    </>
  );
}

/** What waits for a caseworker is in review, what waits for a decider is proposed. */
function statusOf(chip: Chip, reviews: boolean, decides: boolean): Which | undefined {
  if (chip === 'open' || (chip === 'voor-u' && reviews && decides)) return undefined;
  if (chip === 'voor-u') return reviews ? 'in-behandeling' : 'voorgesteld';
  return chip;
}

const openIn = ({ aantallen }: WorkList): number =>
  aantallen['in-behandeling'] + aantallen['wacht-op-aanvulling'] + aantallen.voorgesteld;

function Answer({ list }: { list: WorkList }) {
  const t = useWorkListText();
  const late = list.zaken.filter(({ dagenOver }) => dagenOver !== null && dagenOver < 0).length;
  const open = openIn(list);
  if (open === 0) return t('emptyOpen');
  return (
    <>
      <Rich text={t('answer', { count: open })} /> {late > 0 ? <Rich text={t('late', { count: late })} /> : t('onTime')}{' '}
      {t('first')}
    </>
  );
}

interface CasesParts {
  readonly list: WorkList;
  readonly chip: Chip;
  readonly show: (chip: Chip) => void;
  readonly go: (page: number) => void;
}

function Cases({ list, chip, show, go }: CasesParts) {
  const t = useWorkListText();
  const nameOf = usePersonNames(
    list.zaken.map(({ persoonRef }) => persoonRef),
    'werkvoorraad',
  );
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = list.zaken.filter(({ persoonRef, zaakId, werkgeverId }) =>
    `${nameOf(persoonRef)} ${zaakId} ${werkgeverId}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className="bar">
        <Chips list={list} chip={chip} show={show} />
        <TextField name={SEARCH} label={t('search')} value={text} onChange={setText} size={22} inputMode="search" />
      </div>
      {found.length === 0 ? (
        <Empty>{wanted === '' ? <Nothing list={list} chip={chip} /> : t('noMatch', { text })}</Empty>
      ) : (
        <KeyedList search={SEARCH}>
          <CaseGrid cases={found} nameOf={nameOf} whole={list.aantalTotaal <= AT_ONCE} />
          <Pages page={list.pagina} pages={Math.ceil(list.aantalTotaal / AT_ONCE)} go={go} />
        </KeyedList>
      )}
    </>
  );
}

function Nothing({ list, chip }: { list: WorkList; chip: Chip }) {
  const t = useWorkListText();
  const open = openIn(list);
  if (open === 0 && chip !== 'alle') return t('emptyOpen');
  return chip === 'voor-u' ? t('empty', { count: open }) : t('emptyWhich');
}

function Chips({ list, chip, show }: { list: WorkList; chip: Chip; show: (chip: Chip) => void }) {
  const t = useWorkListText();
  const reviews = useRole('behandelaar');
  const decides = useRole('beslisser');
  const { aantallen } = list;
  const both = reviews && decides;
  const all: readonly (readonly [Chip, string])[] = [
    ...(both
      ? []
      : ([['voor-u', t('forYou', { count: aantallen[reviews ? 'in-behandeling' : 'voorgesteld'] })]] as const)),
    ['open', t('open', { count: openIn(list) })],
    ...(reviews && !both ? [] : ([['in-behandeling', t('review', { count: aantallen['in-behandeling'] })]] as const)),
    ...(decides && !both ? [] : ([['voorgesteld', t('approval', { count: aantallen.voorgesteld })]] as const)),
    ['wacht-op-aanvulling', t('still', { count: aantallen['wacht-op-aanvulling'] })],
    ['alle', t('finished')],
  ];
  return (
    <div className="filters" role="group" aria-label={t('which')}>
      {all.map(([one, label]) => (
        <button key={one} type="button" aria-pressed={one === chip} onClick={() => show(one)}>
          {label}
        </button>
      ))}
    </div>
  );
}

interface GridParts {
  readonly cases: readonly ListedCase[];
  readonly nameOf: (ref: string) => string;
  /** Whether all cases are on this page, so that a group can be counted. */
  readonly whole: boolean;
}

function CaseGrid({ cases, nameOf, whole }: GridParts) {
  const t = useWorkListText();
  const rows = grouped(cases).flatMap(([group, found]) => {
    const label = t(`group${group}`, { count: found.length });
    return [
      { key: group, cells: {}, band: whole ? label : label.replace(/ \(.*/, '') },
      ...found.map((one) => ({ key: one.zaakId, cells: cellsOf(one) })),
    ];
  });
  function cellsOf(one: ListedCase): Record<'time' | 'date' | 'case' | 'step' | 'who' | 'amount', ReactNode> {
    return {
      time: <Time of={one} />,
      date: one.uiterlijk === null ? t('noDate') : date(one.uiterlijk),
      case: <Whose of={one} name={nameOf(one.persoonRef)} />,
      step: <Step of={one} />,
      who: <Who of={one} />,
      amount: one.bedragCenten === null ? '–' : euro(one.bedragCenten),
    };
  }
  return (
    <Grid
      className="work"
      caption={t('caption')}
      columns={[
        { key: 'time', label: t('time') },
        { key: 'date', label: t('date') },
        { key: 'case', label: t('case'), lead: true },
        { key: 'step', label: t('step') },
        { key: 'who', label: t('who') },
        { key: 'amount', label: t('amount'), number: true },
      ]}
      rows={rows}
    />
  );
}

/** The clock without its date, which has a column of its own. */
function Time({ of: one }: { of: ListedCase }) {
  if (isDone(one)) return <CaseState status={one.status} />;
  const stand = one.dagenOver === null ? 'opgeschort' : one.dagenOver < 0 ? 'overschreden' : 'loopt';
  return <TermClock term={{ stand, uiterlijk: null, dagenOver: one.dagenOver }} />;
}

function Whose({ of: one, name }: { of: ListedCase; name: string }) {
  const w = useWords();
  return (
    <span>
      <Link to={`/gemeente/zaken/${one.zaakId}`}>{name}</Link>
      <small>
        {w('kvk', { number: one.werkgeverId })} · <span className="nowrap">{short(one.zaakId)}</span>
      </small>
    </span>
  );
}

function Step({ of: one }: { of: ListedCase }) {
  const t = useWorkListText();
  const colleague = useColleague();
  switch (one.status) {
    case 'in-behandeling':
      return (
        <span>
          {t('stepReview')}
          <small>{one.route === 'forfaitair' ? t('stepReviewFlat') : t('stepReviewMeasured')}</small>
        </span>
      );
    case 'wacht-op-aanvulling':
      return (
        <span>
          {t('stepWaiting')}
          <small>{t('received', { date: date(one.ontvangstdatum) })}</small>
        </span>
      );
    case 'voorgesteld':
      return (
        <span>
          {t('stepApproval')}
          <small>{t('stepApprovalBy', { name: colleague(one.voorgesteldDoor) })}</small>
        </span>
      );
    default:
      return t('started', { date: date(one.begindatum) });
  }
}

function Who({ of: one }: { of: ListedCase }) {
  const t = useWorkListText();
  const w = useWords();
  const { sub } = useSignedIn();
  const reviews = useRole('behandelaar');
  const decides = useRole('beslisser');
  switch (one.status) {
    case 'in-behandeling':
      return reviews ? t('whoYou') : t('whoCaseworker');
    case 'wacht-op-aanvulling':
      return t('whoEmployer');
    case 'voorgesteld':
      if (!decides) return t('whoDecider');
      return one.voorgesteldDoor === sub ? t('whoColleague') : t('whoYou');
    default:
      return w('none');
  }
}
