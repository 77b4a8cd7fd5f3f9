import { useState } from 'react';
import { State } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import type { JudgedRow } from '../answers.ts';
import { useVerdictText } from './verdict.messages.ts';

const PER_PAGE = 50;

interface RowsParts {
  readonly rows: readonly JudgedRow[];
  readonly confirmed: readonly number[];
  readonly confirm: (row: number, yes: boolean) => void;
}

/** The lines of a file; at first only those that ask attention. */
export function VerdictRows({ rows, confirmed, confirm }: RowsParts) {
  const t = useVerdictText();
  const attention = rows.filter(({ oordeel, uitkomst }) => oordeel !== 'goed' || failed(uitkomst));
  const [all, setAll] = useState(attention.length === 0);
  const [page, setPage] = useState(1);
  const found = all ? rows : attention;
  const show = (everything: boolean) => {
    setAll(everything);
    setPage(1);
  };
  const filters = (
    <span className="filters" role="group" aria-label={t('filter')}>
      <button type="button" aria-pressed={!all} onClick={() => show(false)}>
        {t('onlyAttention', { count: attention.length })}
      </button>
      <button type="button" aria-pressed={all} onClick={() => show(true)}>
        {t('allRows', { count: rows.length })}
      </button>
    </span>
  );
  return (
    <Section title={t('rows')} aside={filters}>
      {found.length === 0 ? (
        <Empty>{t('noAttention')}</Empty>
      ) : (
        <Grid
          className="judged"
          caption={t('caption')}
          columns={[
            { key: 'row', label: t('row'), lead: true },
            { key: 'found', label: t('found') },
            { key: 'verdict', label: t('verdict') },
          ]}
          rows={found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((row) => ({
            key: String(row.rij),
            className: { goed: '', twijfel: 'is-warn', fout: 'is-bad' }[row.oordeel],
            cells: {
              row: (
                <span id={`regel-${row.rij}`} tabIndex={-1}>
                  <span className="row-word">{t('row')} </span>
                  {row.rij}
                </span>
              ),
              found: <Findings row={row} />,
              verdict: (
                <Outcome row={row} confirmed={confirmed.includes(row.rij)} confirm={(yes) => confirm(row.rij, yes)} />
              ),
            },
          }))}
        />
      )}
      <Pages page={page} pages={Math.ceil(found.length / PER_PAGE)} go={setPage} />
    </Section>
  );
}

const failed = (outcome: JudgedRow['uitkomst']): boolean =>
  outcome?.gebeurd.some(({ code }) => code === 'niet-gelukt') ?? false;

function Findings({ row: { bevindingen, uitkomst } }: { row: JudgedRow }) {
  const t = useVerdictText();
  return (
    <ul className="findings">
      {bevindingen.map(({ kolom, code, oordeel, melding }) => (
        <li key={`${kolom ?? ''} ${code}`} className={oordeel === 'fout' ? 'findings__fault' : 'findings__doubt'}>
          <b>{kolom === null ? t('wholeRow') : kolom.replaceAll('_', ' ')}</b> {melding}
        </li>
      ))}
      {(uitkomst?.gebeurd ?? []).map(({ code, melding }) => (
        <li key={code}>{melding}</li>
      ))}
    </ul>
  );
}

interface OutcomeParts {
  readonly row: JudgedRow;
  readonly confirmed: boolean;
  readonly confirm: (yes: boolean) => void;
}

function Outcome({ row, confirmed, confirm }: OutcomeParts) {
  const t = useVerdictText();
  const { oordeel, uitkomst, rij } = row;
  if (failed(uitkomst)) return <Said tone="danger" icon="stop" text={t('isRefused')} />;
  if (uitkomst !== null) {
    const said = <Said tone="safe" icon="check" text={t('isSent')} />;
    const { dienstverbandId } = uitkomst;
    return dienstverbandId === null ? said : <Link to={`/werkgever/mensen/${dienstverbandId}`}>{said}</Link>;
  }
  if (oordeel === 'fout') return <Said tone="danger" icon="stop" text={t('isFault')} />;
  if (oordeel === 'goed') return <Said tone="safe" icon="check" text={t('isGood')} />;
  return (
    <div>
      <Said tone="warning" icon="warn" text={t('isDoubt')} />
      <label className="option option--small">
        <input type="checkbox" checked={confirmed} onChange={(event) => confirm(event.currentTarget.checked)} />
        <span>
          {t('confirm')}
          <span className="sr"> {t('confirmOf', { row: rij })}</span>
        </span>
      </label>
    </div>
  );
}

function Said({
  tone,
  icon,
  text,
}: {
  tone: 'danger' | 'warning' | 'safe';
  icon: 'stop' | 'warn' | 'check';
  text: string;
}) {
  return (
    <State tone={tone} icon={icon}>
      {text}
    </State>
  );
}
