import { FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { date, euro, month } from '../../format.ts';
import { ErrorSummary, fieldId, SubmitButton } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Loaded, Notice } from '../../ui/loaded.tsx';
import { Section } from '../../ui/section.tsx';
import { useDay } from '../known/known.queries.ts';
import { usePartyLabel, useWorkerName } from '../parties.ts';
import { useBankText } from './bank.messages.ts';
import { type Bank, type BankLine, type Statement, useBank, useReadStatement, useSettle } from './bank.queries.ts';

/** The employer's own bank beside what the municipalities told; nothing is booked that nobody looked at. */
export function BankStatements() {
  const t = useBankText();
  const bank = useBank();
  const isPast = useDay() !== undefined;
  return (
    <>
      <Section title={t('title')} aside={t('aside')}>
        {!isPast && <StatementForm />}
        <Loaded query={bank} rows={3}>
          {(found) => (found.afschriften.length === 0 ? null : <Seen bank={found} />)}
        </Loaded>
      </Section>
      {bank.data !== undefined && bank.data.voorstellen.length > 0 && <Proposals lines={bank.data.voorstellen} />}
    </>
  );
}

function StatementForm() {
  const t = useBankText();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const read = useReadStatement();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setMissing(file === null);
    if (file !== null && !read.isPending) read.mutate(file);
  };
  const id = fieldId('bankafschrift');
  const [latest] = read.data?.afschriften ?? [];
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary error={read.error} labels={{}} />
      <div className={`field ${missing ? 'field--invalid' : ''}`}>
        <FormLabel htmlFor={id}>{t('file')}</FormLabel>
        <FormFieldDescription id={`${id}-hint`}>{t('hint')}</FormFieldDescription>
        {missing && <FormFieldErrorMessage id={`${id}-fault`}>{t('missing')}</FormFieldErrorMessage>}
        <input
          id={id}
          type="file"
          className="bank__file"
          accept=".xml,.csv,.sta,.940,.mt940,.txt"
          aria-describedby={missing ? `${id}-hint ${id}-fault` : `${id}-hint`}
          {...(missing ? { 'aria-invalid': true } : {})}
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <SubmitButton second busy={read.isPending}>
        {t('send')}
      </SubmitButton>
      {latest !== undefined && <Result statement={latest} />}
    </form>
  );
}

function Result({ statement: { herkend, voorstellen } }: { statement: Statement }) {
  const t = useBankText();
  const said = [t('recognised', { count: herkend }), ...(voorstellen > 0 ? [t('waits', { count: voorstellen })] : [])];
  return <Notice tone={voorstellen > 0 ? 'info' : 'ok'} title={t('done')} text={said.join(' ')} />;
}

function Seen({ bank }: { bank: Bank }) {
  const t = useBankText();
  const { afschriften, gezien, gezienCenten, nietGezien, nietGezienCenten } = bank;
  return (
    <>
      <p>{t('seen', { payments: t('payments', { count: gezien }), amount: euro(gezienCenten) })}</p>
      {nietGezien > 0 && <p>{t('unseen', { count: nietGezien, amount: euro(nietGezienCenten) })}</p>}
      <Grid
        caption={t('statements')}
        columns={[
          { key: 'read', label: t('readOn'), lead: true },
          { key: 'kind', label: t('kind') },
          { key: 'recognised', label: t('recognised'), number: true },
          { key: 'confirmed', label: t('confirmed'), number: true },
          { key: 'waiting', label: t('waiting'), number: true },
          { key: 'duplicate', label: t('duplicate'), number: true },
          { key: 'others', label: t('others'), number: true },
          { key: 'sum', label: t('sum'), number: true },
        ]}
        rows={afschriften.map((one) => ({
          key: one.afschriftId,
          cells: {
            read: date(one.gelezenOp),
            kind: one.soort,
            recognised: one.herkend,
            confirmed: one.bevestigd,
            waiting: one.voorstellen,
            duplicate: one.dubbel,
            others: one.overig,
            sum: euro(one.totaalCenten),
          },
        }))}
      />
    </>
  );
}

function Proposals({ lines }: { lines: readonly BankLine[] }) {
  const t = useBankText();
  const settle = useSettle();
  const partyName = usePartyLabel();
  const nameOf = useWorkerName(lines.map(({ persoonRef }) => persoonRef));
  const choice = (line: BankLine) => (
    <div className="bank__choice">
      {line.acties.includes('bevestigen') && (
        <SubmitButton
          second
          busy={settle.isPending}
          onClick={() => settle.mutate({ lineId: line.regelId, right: true })}
        >
          {t('confirm')}
          <Of line={line} />
        </SubmitButton>
      )}
      {line.acties.includes('afwijzen') && (
        <SubmitButton
          second
          busy={settle.isPending}
          onClick={() => settle.mutate({ lineId: line.regelId, right: false })}
        >
          {t('reject')}
          <Of line={line} />
        </SubmitButton>
      )}
    </div>
  );
  return (
    <Section title={t('proposals')} aside={t('proposalsAside')}>
      <ErrorSummary error={settle.error} labels={{}} />
      <Grid
        caption={t('proposals')}
        columns={[
          { key: 'booked', label: t('booked'), lead: true },
          { key: 'amount', label: t('amount'), number: true },
          { key: 'paid', label: t('paid'), number: true },
          { key: 'about', label: t('about') },
          { key: 'ground', label: t('ground') },
          { key: 'act', label: t('act') },
        ]}
        rows={lines.map((line) => ({
          key: line.regelId,
          cells: {
            booked: date(line.boekdatum),
            amount: euro(line.bedragCenten),
            paid: line.betalingCenten === null ? '–' : euro(line.betalingCenten),
            about: (
              <>
                {nameOf(line.persoonRef)}
                {line.maand !== null && `, ${month(line.maand)}`}
                {line.gemeentecode !== null && ` · ${partyName(line.gemeentecode)}`}
              </>
            ),
            ground: t(line.grond),
            act: choice(line),
          },
        }))}
      />
    </Section>
  );
}

/** Which line a button is about, for who does not see its row. */
function Of({ line }: { line: BankLine }) {
  const t = useBankText();
  return <span className="sr"> {t('confirmOf', { amount: euro(line.bedragCenten), date: date(line.boekdatum) })}</span>;
}
