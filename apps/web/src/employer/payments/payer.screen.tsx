import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { useNames } from '../../api/names.ts';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Amount } from '../../ui/amount.tsx';
import { SelectField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import type { OpenLines, Receipts } from '../answers.ts';
import { exposureQuery } from '../employer.queries.ts';
import { StandingState } from '../standing.tsx';
import { useWords } from '../words.messages.ts';
import { usePaymentsText } from './payments.messages.ts';
import { LINES, openLinesQuery, receiptsQuery, receivedQuery } from './payments.queries.ts';

/** One municipality: what it paid and what it still has to pay, down to the person. */
export function PayerScreen() {
  const t = usePaymentsText();
  const name = useMunicipalityName();
  const { gemeente = '' } = useParams();
  const received = useQuery(receivedQuery).data;
  const exposure = useQuery(exposureQuery).data;
  const totals = {
    amount: euro(received?.partijen.find(({ partij }) => partij === gemeente)?.totaalCenten ?? 0),
    open: euro(exposure?.partijen.find(({ partij }) => partij === gemeente)?.totaalCenten ?? 0),
  };
  const ready = received !== undefined && exposure !== undefined;
  return (
    <>
      <PageHead
        trail={[
          [t('start'), '/werkgever'],
          [t('payments'), '/werkgever/betalingen'],
        ]}
        title={t('payerTitle', { name: name(gemeente) })}
        answer={ready ? <Rich text={t('payerAnswer', totals)} /> : '…'}
      />
      <Open payer={gemeente} />
      <Paid payer={gemeente} months={(received?.maanden ?? []).map(({ maand }) => maand).toReversed()} />
    </>
  );
}

function Open({ payer }: { payer: string }) {
  const t = usePaymentsText();
  const [page, setPage] = useState(1);
  const lines = useQuery(openLinesQuery(payer, page));
  return (
    <Section title={t('openTitle')}>
      <Loaded query={lines}>
        {(data) => (data.aantal === 0 ? <Empty>{t('openEmpty')}</Empty> : <OpenTable lines={data} />)}
      </Loaded>
      <Pages page={page} pages={Math.ceil((lines.data?.aantal ?? 0) / LINES)} go={setPage} />
    </Section>
  );
}

function OpenTable({ lines: { regels } }: { lines: OpenLines }) {
  const t = usePaymentsText();
  const word = useWords();
  const refs = regels.map(({ persoonRef }) => persoonRef);
  const name = useNames(refs, 'betalingen-tonen', word('unknownName'));
  return (
    <Grid
      className="payments"
      caption={t('openCaption')}
      columns={[
        { key: 'person', label: t('person'), lead: true },
        { key: 'of', label: t('of') },
        { key: 'sure', label: t('sure') },
        { key: 'amount', label: t('amount'), number: true },
      ]}
      rows={regels.map((line) => ({
        key: line.declaratieId,
        cells: {
          person: name(line.persoonRef),
          of: (
            <span>
              {month(line.maand)}
              <small>{t('waiting', { count: line.ouderdomDagen })}</small>
            </span>
          ),
          sure: <StandingState standing={line.stand} />,
          amount:
            line.bedragCenten === null ? (
              word('notYet')
            ) : (
              <Amount cents={line.bedragCenten} lines={line.regels} small />
            ),
        },
      }))}
    />
  );
}

function Paid({ payer, months }: { payer: string; months: readonly string[] }) {
  const t = usePaymentsText();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [page, setPage] = useState(1);
  const maand = chosen ?? months[0];
  const receipts = useQuery({
    ...receiptsQuery({ partij: payer, maand: maand === '' ? undefined : maand, pagina: page }),
    enabled: maand !== undefined,
  });
  const choose = (value: string) => {
    setChosen(value);
    setPage(1);
  };
  const select = (
    <SelectField
      name="maand"
      label={t('whichMonth')}
      value={maand ?? ''}
      onChange={choose}
      choices={[...months.map((value) => ({ value, label: month(value) })), { value: '', label: t('everyMonth') }]}
    />
  );
  return (
    <Section title={t('receivedTitle')}>
      {months.length > 0 && <div className="bar">{select}</div>}
      {months.length === 0 ? (
        <Empty>{t('empty')}</Empty>
      ) : (
        <Loaded query={receipts}>
          {(data) => (data.aantal === 0 ? <Empty>{t('receivedEmpty')}</Empty> : <PaidTable receipts={data} />)}
        </Loaded>
      )}
      <Pages page={page} pages={Math.ceil((receipts.data?.aantal ?? 0) / LINES)} go={setPage} />
    </Section>
  );
}

function PaidTable({ receipts }: { receipts: Receipts }) {
  const t = usePaymentsText();
  const word = useWords();
  const refs = receipts.regels.map(({ persoonRef }) => persoonRef);
  const name = useNames(refs, 'betalingen-tonen', word('unknownName'));
  return (
    <Grid
      caption={t('receivedCaption')}
      columns={[
        { key: 'person', label: t('person'), lead: true },
        { key: 'of', label: t('of') },
        { key: 'bookedOn', label: t('bookedOn') },
        { key: 'amount', label: t('amount'), number: true },
      ]}
      rows={receipts.regels.map((receipt) => ({
        key: receipt.betalingId,
        cells: {
          person: name(receipt.persoonRef),
          of: month(receipt.maand),
          bookedOn: date(receipt.boekdatum),
          amount: euro(receipt.bedragCenten),
        },
      }))}
      foot={{ person: t('together'), amount: euro(receipts.totaalCenten) }}
    />
  );
}
