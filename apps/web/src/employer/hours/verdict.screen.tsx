import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCommand } from '../../api/command.ts';
import { count, date } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { ErrorSummary, SubmitButton } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { Loaded, Notice, Progress } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/section.tsx';
import type { JudgedRow, PayrollReceipt } from '../answers.ts';
import { handIn, keepReceipt, receiptQuery } from './hours.queries.ts';
import { useVerdictText } from './verdict.messages.ts';
import { VerdictRows } from './verdict-rows.tsx';

/** What was found in a file, line by line and cell by cell; and the good lines on their way. */
export function VerdictScreen() {
  const t = useVerdictText();
  const { loonbestandId = '' } = useParams();
  const receipt = useQuery(receiptQuery(loonbestandId));
  const { data } = receipt;
  const title = data === undefined ? t('hours') : t('title', { date: date(data.ontvangenOp) });
  const faults = data?.wachtend !== 0 ? (data?.fout ?? 0) : 0;
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('hours'), '/werkgever/uren'],
        ]}
        title={title}
        {...(faults > 0 ? { tab: t('tab', { count: faults, title }) } : {})}
        {...(data === undefined
          ? {}
          : { over: data.wachtend > 0 ? t('checkStep') : t('doneStep'), answer: <Rich text={answerOf(t, data)} /> })}
      />
      <Loaded query={receipt} rows={10}>
        {(receipt) => <Verdict key={receipt.loonbestandId} receipt={receipt} />}
      </Loaded>
    </>
  );
}

function answerOf(t: ReturnType<typeof useVerdictText>, receipt: PayrollReceipt): string {
  const { status, goed, twijfel, fout, ingediend, wachtend } = receipt;
  if (status === 'verlopen') return t('answerExpired');
  if (wachtend === 0) return ingediend === 0 ? t('answerNothing') : t('answerDone', { count: ingediend });
  if (twijfel + fout === 0) return t('answerAllGood', { count: goed });
  const rest = [fout > 0 && t('restFault', { count: fout }), twijfel > 0 && t('restDoubt', { count: twijfel })];
  return t('answer', {
    good: count(goed + twijfel),
    total: count(goed + twijfel + fout),
    rest: rest.filter(Boolean).join(' '),
  });
}

function Verdict({ receipt }: { receipt: PayrollReceipt }) {
  const t = useVerdictText();
  const [confirmed, setConfirmed] = useState<readonly number[]>([]);
  const sending = useCommand(
    (rows: readonly number[], key) => handIn(receipt.loonbestandId, rows, key),
    (answer) => {
      keepReceipt(answer);
      setConfirmed([]);
    },
  );
  const waiting = receipt.rijen.filter(({ uitkomst }) => uitkomst === null);
  const ready = waiting
    .filter(({ rij, oordeel }) => oordeel === 'goed' || confirmed.includes(rij))
    .map(({ rij }) => rij);
  const faulty = receipt.rijen.filter(({ oordeel }) => oordeel === 'fout');
  const confirm = (row: number, yes: boolean) =>
    setConfirmed((before) => (yes ? [...before, row] : before.filter((one) => one !== row)));
  return (
    <>
      <Meter receipt={receipt} />
      <ErrorSummary error={sending.error} labels={{}} />
      {sending.isSuccess && <Notice tone="ok" title={t('sent')} />}
      <div className="cols">
        <div>{faulty.length > 0 && <Faults rows={faulty} />}</div>
        <aside className="section">
          <FilePanel receipt={receipt} />
        </aside>
      </div>
      <VerdictRows rows={receipt.rijen} confirmed={confirmed} confirm={confirm} />
      {receipt.acties.includes('indienen') && (
        <div className="actions">
          {ready.length === 0 ? (
            <p>{t('nothingChosen')}</p>
          ) : (
            <>
              <SubmitButton busy={sending.isPending} onClick={() => sending.mutate(ready)}>
                {t('send', { count: ready.length })}
              </SubmitButton>
              <p>{t('sendNote')}</p>
            </>
          )}
        </div>
      )}
      {sending.isPending && <Progress text={t('sending', { count: ready.length })} />}
    </>
  );
}

function Meter({ receipt }: { receipt: PayrollReceipt }) {
  const t = useVerdictText();
  const { goed, twijfel, fout, nietInLks } = receipt;
  return (
    <>
      <div className="meter" aria-hidden="true">
        {goed > 0 && <i className="meter__good" style={{ flexGrow: goed }} />}
        {twijfel > 0 && <i className="meter__doubt" style={{ flexGrow: twijfel }} />}
        {fout > 0 && <i className="meter__fault" style={{ flexGrow: fout }} />}
      </div>
      <ul className="tally">
        <li className="good">
          <Icon name="check" size={18} />
          <b>{count(goed)}</b> {t('good')}
        </li>
        <li className="warn">
          <Icon name="warn" size={18} />
          <b>{count(twijfel)}</b> {t('doubt')}
        </li>
        <li className="bad">
          <Icon name="stop" size={18} />
          <b>{count(fout)}</b> {t('fault')}
        </li>
        <li className="still quiet">
          <Icon name="person" size={18} />
          <b>{count(nietInLks)}</b> {t('others')}
        </li>
      </ul>
    </>
  );
}

const NAMED = 8;

/** What has to be mended, each with a link to its line. */
function Faults({ rows }: { rows: readonly JudgedRow[] }) {
  const t = useVerdictText();
  const text = ({ bevindingen }: JudgedRow) => bevindingen.find(({ oordeel }) => oordeel === 'fout')?.melding ?? '';
  return (
    <div className="section faults" role="group" aria-labelledby="fouten">
      <h2 id="fouten">{t('faultsTitle', { count: rows.length })}</h2>
      <ul>
        {rows.slice(0, NAMED).map((row) => (
          <li key={row.rij}>
            <a href={`#regel-${row.rij}`}>{t('faultLink', { row: row.rij, text: text(row) })}</a>
          </li>
        ))}
      </ul>
      {rows.length > NAMED && <p className="small">{t('more', { count: rows.length - NAMED })}</p>}
      <p className="small">{t('faultsText')}</p>
    </div>
  );
}

function FilePanel({ receipt }: { receipt: PayrollReceipt }) {
  const t = useVerdictText();
  const { aantalRijen, ontvangenOp, bewaardTot, wachtend, soort } = receipt;
  return (
    <Panel title={t('file')}>
      <p className="small quiet">
        {soort.toUpperCase()}. {t('fileRows', { count: aantalRijen, date: date(ontvangenOp) })}{' '}
        {wachtend > 0 && t('fileKept', { date: date(bewaardTot) })} {t('fileAgain')}
      </p>
      <p className="small">
        <Link to="/werkgever/uren">{t('otherFile')}</Link>
      </p>
    </Panel>
  );
}
