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
import { type ListedCase, WORK_GROUPS, type WorkList, type WorkSums } from '../answers.ts';
import { sentence } from '../asking.tsx';
import { useColleague, usePersonNames, useRole, short } from '../people.ts';
import { CaseState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { type Group, grouped, isDone } from './groups.ts';
import { useWorkListText } from './work-list.messages.ts';
import { AT_ONCE, workListQuery, workSumsQuery } from './work-list.queries.ts';
import '../municipality.css';

/** What a chip asks of the service: a group of open cases, or all there are. */
const CHIPS = [...WORK_GROUPS, 'alle'] as const;
type Chip = (typeof CHIPS)[number];
const SEARCH = 'zoek';

/** Cases by their statutory date: the first to be done is on top. */
export function WorkListScreen() {
  const t = useWorkListText();
  const { organisatie } = useSignedIn();
  const [query, setQuery] = useSearchParams();
  const team = useQuery(workListQuery({ groep: 'team' }, 1));
  const usual = useUsual(team.data);
  const chip = CHIPS.find((one) => one === query.get('welke')) ?? usual;
  const page = Number(query.get('pagina') ?? 1);
  const reviews = useRole('behandelaar');
  const list = useQuery({
    ...workListQuery(chip === 'alle' ? { status: 'alle' } : { groep: chip }, page),
    placeholderData: keepPreviousData,
  });
  const sums = useQuery({ ...workSumsQuery(chip === 'alle' ? 'team' : chip), enabled: chip !== 'alle' });
  const first = list.data?.zaken.find((one) => !isDone(one));
  return (
    <>
      <PageHead
        over={t('over', { organisation: organisatie, day: weekdayDate(dutchDate(new Date())) })}
        title={t('title')}
        answer={team.data && <Answer list={team.data} sums={sums.data} />}
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
            sums={chip === 'alle' ? undefined : sums.data}
            chip={chip}
            show={(welke) => setQuery({ welke })}
            go={(pagina) => setQuery({ welke: chip, pagina: String(pagina) })}
          />
        )}
      </Loaded>
    </>
  );
}

/** Where somebody begins: with one's own cases when there are some, else with what one's role is for. */
function useUsual(team: WorkList | undefined): Chip {
  const reviews = useRole('behandelaar');
  if ((team?.groepen.mij ?? 0) > 0) return 'mij';
  return reviews ? 'team' : 'akkoord';
}

const openIn = ({ aantallen }: WorkList): number =>
  aantallen['in-behandeling'] + aantallen['wacht-op-aanvulling'] + aantallen.voorgesteld;

function Answer({ list, sums }: { list: WorkList; sums: WorkSums | undefined }) {
  const t = useWorkListText();
  const { aantallen } = list;
  const states = {
    ...{ review: aantallen['in-behandeling'], waiting: aantallen['wacht-op-aanvulling'] },
    proposed: aantallen.voorgesteld,
  };
  const late = list.zaken.filter(({ dagenOver }) => dagenOver !== null && dagenOver < 0).length;
  const open = openIn(list);
  if (open === 0) return t('emptyOpen');
  return (
    <>
      <Rich text={t('answer', { count: open })} /> {late > 0 ? <Rich text={t('late', { count: late })} /> : t('onTime')}{' '}
      {t('counts', states)}{' '}
      {sums !== undefined && sums.dwangsomCenten > 0 && (
        <Rich text={t('penalty', { amount: euro(sums.dwangsomCenten) })} />
      )}
    </>
  );
}

interface CasesParts {
  readonly list: WorkList;
  readonly sums: WorkSums | undefined;
  readonly chip: Chip;
  readonly show: (chip: Chip) => void;
  readonly go: (page: number) => void;
}

function Cases({ list, sums, chip, show, go }: CasesParts) {
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
          <CaseGrid cases={found} nameOf={nameOf} whole={list.aantalTotaal <= AT_ONCE} sums={sums} />
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
  return chip === 'mij' || chip === 'akkoord' ? t('empty', { count: open }) : t('emptyWhich');
}

function Chips({ list, chip, show }: { list: WorkList; chip: Chip; show: (chip: Chip) => void }) {
  const t = useWorkListText();
  const decides = useRole('beslisser');
  const offered = CHIPS.filter((one) => one !== 'akkoord' || decides);
  return (
    <div className="filters" role="group" aria-label={t('which')}>
      {offered.map((one) => (
        <button key={one} type="button" aria-pressed={one === chip} onClick={() => show(one)}>
          {one === 'alle' ? t('finished') : t(one, { count: list.groepen[one] })}
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
  readonly sums: WorkSums | undefined;
}

function CaseGrid({ cases, nameOf, whole, sums }: GridParts) {
  const t = useWorkListText();
  const rows = grouped(cases).flatMap(([group, found]) => {
    const label = t(`group${group}`, { count: found.length });
    return [
      {
        key: group,
        cells: {},
        band: <Band label={whole ? label : label.replace(/ \(.*/, '')} sum={sumOf(group, sums)} />,
      },
      ...found.map((one) => ({ key: one.zaakId, cells: cellsOf(one) })),
    ];
  });
  function cellsOf(one: ListedCase): Record<'time' | 'date' | 'case' | 'step' | 'who' | 'amount', ReactNode> {
    return {
      time: <Time of={one} />,
      date: <LastDay of={one} />,
      case: <Whose of={one} name={nameOf(one.persoonRef)} />,
      step: (
        <span>
          <Step of={one} />
          <PenaltyNote of={one} />
        </span>
      ),
      who: <Who of={one} />,
      amount: one.bedragCenten === null ? empty(one) : euro(one.bedragCenten),
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

/** Nothing for a finished case, which has no last day any more. */
function LastDay({ of: one }: { of: ListedCase }) {
  const t = useWorkListText();
  if (one.uiterlijk !== null) return date(one.uiterlijk);
  return isDone(one) ? null : t('noDate');
}

/** On a phone an empty cell is left out: a finished case has nobody next, and no amount at stake. */
const empty = (one: ListedCase): string | null => (isDone(one) ? null : '–');

const URGENCY = { Late: 'te-laat', Soon: 'binnen-een-week', Later: 'later', Still: 'stil', Done: null } as const;

const sumOf = (group: Group, sums: WorkSums | undefined) =>
  sums?.sommen.find(({ dringend }) => dringend === URGENCY[group]);

function Band({ label, sum }: { label: string; sum: WorkSums['sommen'][number] | undefined }) {
  const t = useWorkListText();
  if (sum === undefined || sum.aantal === 0) return label;
  return (
    <>
      {label}{' '}
      <small>
        {t('sum', { amount: euro(sum.bedragCenten) })}
        {sum.zonderBedrag > 0 && `, ${t('sumUnknown', { count: sum.zonderBedrag })}`}
      </small>
    </>
  );
}

/** The clock without its date, which has a column of its own. */
function Time({ of: one }: { of: ListedCase }) {
  if (isDone(one)) return <CaseState status={one.status} />;
  const stand = one.dagenOver === null ? 'opgeschort' : one.dagenOver < 0 ? 'overschreden' : 'loopt';
  return <TermClock term={{ stand, uiterlijk: null, dagenOver: one.dagenOver }} />;
}

/** A late case names the day of its penalty, or what it has come to. */
function PenaltyNote({ of: { dwangsom } }: { of: ListedCase }) {
  const t = useWorkListText();
  switch (dwangsom?.stand) {
    case 'kan':
      return <small>{t('penaltyCan', { date: date(dwangsom.vanaf) })}</small>;
    case 'dreigt':
      return <small className="mun-flag">{t('penaltyThreatens', { date: date(dwangsom.vanaf) })}</small>;
    case 'gestopt':
      return <small>{t('penaltyStopped', { amount: euro(dwangsom.totNuCenten) })}</small>;
    case 'loopt':
      return <small className="mun-flag">{t('penaltyRuns', { amount: euro(dwangsom.totNuCenten) })}</small>;
    default:
      return null;
  }
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
      if (awaitsViews(one)) {
        return (
          <span>
            {t('stepViews')}
            <small>{t('stepViewsUntil', { date: date(one.zienswijzeTot ?? '') })}</small>
          </span>
        );
      }
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

const awaitsViews = ({ zienswijzeTot }: ListedCase): boolean =>
  zienswijzeTot !== null && zienswijzeTot >= dutchDate(new Date());

function Who({ of: one }: { of: ListedCase }) {
  const t = useWorkListText();
  const colleague = useColleague();
  const { sub } = useSignedIn();
  const reviews = useRole('behandelaar');
  const decides = useRole('beslisser');
  switch (one.status) {
    case 'in-behandeling':
      if (awaitsViews(one)) return t('whoEmployer');
      if (one.toegewezenAan !== null && one.toegewezenAan !== sub) return sentence(colleague(one.toegewezenAan));
      return reviews ? t('whoYou') : t('whoCaseworker');
    case 'wacht-op-aanvulling':
      return t('whoEmployer');
    case 'voorgesteld':
      if (!decides) return t('whoDecider');
      return one.voorgesteldDoor === sub ? t('whoColleague') : t('whoYou');
    default:
      return null;
  }
}
