import { useQuery } from '@tanstack/react-query';
import { useMunicipalityName } from '../../api/municipality-names.ts';
import { count, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { ActionLink, Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Exposure, Received } from '../answers.ts';
import { exposureQuery } from '../employer.queries.ts';
import { useToday } from '../today.ts';
import { usePaymentsText } from './payments.messages.ts';
import { receivedQuery } from './payments.queries.ts';

/** What came and what is still to come, by municipality and by month. */
export function PaymentsScreen() {
  const t = usePaymentsText();
  const received = useQuery(receivedQuery);
  const exposure = useQuery(exposureQuery);
  const year = yearOf(useToday());
  const both = {
    data: received.data && exposure.data ? { received: received.data, exposure: exposure.data } : undefined,
    error: received.error ?? exposure.error,
    refetch: () => Promise.all([received.refetch(), exposure.refetch()]),
  };
  return (
    <>
      <PageHead
        trail={[[t('start'), '/werkgever']]}
        title={t('title')}
        side={<ActionLink to={`/werkgever/nieuwe-bedragen/${year}`}>{t('newAmounts', { year })}</ActionLink>}
        answer={both.data === undefined ? waiting(both) : <Answer {...both.data} />}
      />
      <Loaded query={both} rows={10} what={t('what')}>
        {(data) =>
          data.received.aantal + data.exposure.aantal === 0 ? <Empty>{t('empty')}</Empty> : <Tables {...data} />
        }
      </Loaded>
    </>
  );
}

const AUTUMN = '-10-01';

/** The 1 January that people look at: the next one from October on, else the last. */
function yearOf(today: string): number {
  const year = Number(today.slice(0, 4));
  return today.slice(4) >= AUTUMN ? year + 1 : year;
}

interface Both {
  readonly received: Received;
  readonly exposure: Exposure;
}

function Answer({ received, exposure }: Both) {
  const t = usePaymentsText();
  const last = received.maanden.at(-1);
  const open = euro(exposure.totaalCenten);
  if (last === undefined) return <Rich text={t('answerNothing', { open })} />;
  return <Rich text={t('answer', { month: month(last.maand), amount: euro(last.totaalCenten), open })} />;
}

function Tables({ received, exposure }: Both) {
  const t = usePaymentsText();
  const name = useMunicipalityName();
  const codes = [...received.partijen, ...exposure.partijen.filter(({ aantal }) => aantal > 0)].map(
    ({ partij }) => partij,
  );
  const of = <Party extends { partij: string }>(parties: readonly Party[], code: string) =>
    parties.find(({ partij }) => partij === code);
  return (
    <>
      <Section title={t('perPayer')}>
        <Grid
          caption={t('payerCaption')}
          columns={[
            { key: 'payer', label: t('payer'), lead: true },
            { key: 'count', label: t('count'), number: true },
            { key: 'received', label: t('received'), number: true },
            { key: 'open', label: t('open'), number: true },
          ]}
          rows={[...new Set(codes)].sort().map((code) => ({
            key: code,
            cells: {
              payer: <Link to={`/werkgever/betalingen/${code}`}>{name(code)}</Link>,
              count: count(of(received.partijen, code)?.aantal ?? 0),
              received: euro(of(received.partijen, code)?.totaalCenten ?? 0),
              open: euro(of(exposure.partijen, code)?.totaalCenten ?? 0),
            },
          }))}
          foot={{
            payer: t('together'),
            count: count(received.aantal),
            received: euro(received.totaalCenten),
            open: euro(exposure.totaalCenten),
          }}
        />
      </Section>
      <Section title={t('perMonth')}>
        <Grid
          keep
          className="narrow"
          caption={t('monthCaption')}
          columns={[
            { key: 'month', label: t('month'), lead: true },
            { key: 'count', label: t('count'), number: true },
            { key: 'received', label: t('received'), number: true },
          ]}
          rows={received.maanden.toReversed().map(({ maand, aantal, totaalCenten }) => ({
            key: maand,
            cells: { month: month(maand), count: count(aantal), received: euro(totaalCenten) },
          }))}
        />
      </Section>
    </>
  );
}
