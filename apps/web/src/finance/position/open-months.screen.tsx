import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Lines } from '../../ui/amount.tsx';
import { State, type Tone } from '../../ui/badges.tsx';
import { type Choice, SelectField } from '../../ui/form.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { AGES, type Exposure, type OpenMonth, type OpenMonths, type Standing, STANDINGS } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useFile, useForecast } from '../known/known.queries.ts';
import { useMayName, usePartyKind, usePartyLabel, usePartyName, useWorkerName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { usePageInAddress } from '../page-in-address.ts';
import { usePositionText } from './position.messages.ts';

const AT_ONCE = 50;

const LOOKS: Readonly<Record<Standing, readonly [Tone, IconName]>> = {
  verwacht: ['neutral', 'clock'],
  ingediend: ['active', 'file'],
  werkvoorraad: ['active', 'person'],
  'wacht-op-parameter': ['neutral', 'pause'],
  beoordeeld: ['safe', 'check'],
  opgedragen: ['safe', 'right'],
  gestorneerd: ['danger', 'stop'],
};

/** The person-months that an amount of the position is made of, each with its calculation. */
export function OpenMonthsScreen() {
  const t = usePositionText();
  const address = useAddress();
  const [search] = useSearchParams();
  const nameOf = usePartyName();
  const chosen = {
    partij: search.get('partij') ?? undefined,
    ouderdom: search.get('ouderdom') ?? undefined,
    stand: search.get('stand') ?? undefined,
  };
  const { page } = usePageInAddress();
  const found = useForecast<OpenMonths>('openstaand/regels', { ...chosen, pagina: page, aantal: AT_ONCE });
  const { data } = found;
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        trail={[[t('title'), address('positie')]]}
        over={<Whose on={data?.bekendOp} />}
        title={chosen.partij === undefined ? t('monthsTitle') : nameOf(chosen.partij)}
        answer={
          data && (
            <Rich
              text={t('monthsAnswer', {
                amount: euro(data.totaalCenten),
                months: t('months', { count: data.aantal }),
              })}
            />
          )
        }
        side={<AsKnownOn />}
      />
      <Filters />
      <Figures query={found} rows={12}>
        {(months) =>
          months.aantal === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Found months={months} chosen={chosen} showParty={chosen.partij === undefined} />
          )
        }
      </Figures>
    </>
  );
}

function Filters() {
  const t = usePositionText();
  const w = useWords();
  const nameOf = usePartyLabel();
  const kind = usePartyKind();
  const [search, change] = useSearchParams();
  const { data } = useForecast<Exposure>('openstaand');
  const all: Choice = { value: '', label: t('all') };
  const parties = (data?.partijen ?? []).map(({ partij }) => ({ value: partij, label: nameOf(partij) }));
  const choose = (name: string) => (value: string) =>
    change((before) => {
      const next = new URLSearchParams(before);
      next.delete('pagina');
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const field = (name: string, label: string, choices: readonly Choice[]) => (
    <SelectField
      name={name}
      label={label}
      value={search.get(name) ?? ''}
      onChange={choose(name)}
      choices={[all, ...choices]}
    />
  );
  return (
    <div className="choose">
      {field('partij', w(kind), parties)}
      {field(
        'ouderdom',
        t('ageLabel'),
        AGES.map((age) => ({ value: age, label: w(age) })),
      )}
      {field(
        'stand',
        t('standing'),
        STANDINGS.map((standing) => ({ value: standing, label: w(standing) })),
      )}
    </div>
  );
}

interface FoundParts {
  readonly months: OpenMonths;
  readonly chosen: Readonly<Record<string, string | undefined>>;
  readonly showParty: boolean;
}

function Found({ months, chosen, showParty }: FoundParts) {
  const w = useWords();
  const file = useFile();
  const nameOf = useWorkerName(months.regels.map(({ persoonRef }) => persoonRef));
  const mayName = useMayName();
  const { page, go } = usePageInAddress();
  return (
    <>
      <ul className="owed">
        {months.regels.map((line) => (
          <OpenMonthRow key={line.declaratieId} line={line} worker={nameOf(line.persoonRef)} showParty={showParty} />
        ))}
      </ul>
      <Pages page={page} pages={Math.ceil(months.aantal / AT_ONCE)} go={go} />
      <div className="facts-line">
        {!mayName && <p>{w('noNames')}</p>}
        <p>
          <OutLink to={file('openstaand/regels.csv', chosen)} download>
            {w('download')}
          </OutLink>
        </p>
      </div>
    </>
  );
}

function OpenMonthRow({ line, worker, showParty }: { line: OpenMonth; worker: string; showParty: boolean }) {
  const t = usePositionText();
  const w = useWords();
  const nameOf = usePartyName();
  const kind = usePartyKind();
  const [open, setOpen] = useState(false);
  const id = useId();
  const [tone, icon] = LOOKS[line.stand];
  const party = kind === 'gemeente' ? line.gemeentecode : line.werkgeverId;
  return (
    <li>
      <div className="owed__row">
        <span className="owed__month">
          {month(line.maand)}
          <small>{t('daysOld', { count: line.ouderdomDagen })}</small>
        </span>
        <span className="owed__who">
          {worker}
          {showParty && <small>{nameOf(party)}</small>}
        </span>
        <span className="owed__stand">
          <State tone={tone} icon={icon}>
            {w(line.stand)}
          </State>
          <small>{t('since', { date: date(line.sinds) })}</small>
        </span>
        <span className="owed__sum">
          {line.bedragCenten === null ? t('unknown') : <b>{euro(line.bedragCenten)}</b>}
          {line.regels.length === 0 ? (
            line.berekend && <small>{line.geprojecteerd ? t('reckonedProjected') : t('reckoned')}</small>
          ) : (
            <small>
              <button
                type="button"
                className="owed__open"
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen(!open)}
              >
                {open ? t('hideLines') : t('showLines')}
                <span className="sr"> {t('linesOf', { month: month(line.maand), worker })}</span>
              </button>
            </small>
          )}
        </span>
      </div>
      <div id={id} className="owed__lines" hidden={!open}>
        {open && <Lines lines={line.regels} />}
      </div>
    </li>
  );
}
