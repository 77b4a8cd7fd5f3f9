import { useSearchParams } from 'react-router';
import { date, euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pages } from '../../ui/pages.tsx';
import type { Payments } from '../answers.ts';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useFile, useForecast } from '../known/known.queries.ts';
import { useMayName, usePartyKind, usePartyLabel, usePartyName, useWorkerName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { usePageInAddress } from '../page-in-address.ts';
import { useReceiptsText } from './receipts.messages.ts';

const AT_ONCE = 50;

/** The payments that a sum of the receipts is made of. */
export function PaymentsScreen() {
  const t = useReceiptsText();
  const address = useAddress();
  const nameOf = usePartyName();
  const kind = usePartyKind();
  const [search] = useSearchParams();
  const chosen = { partij: search.get('partij') ?? undefined, maand: search.get('maand') ?? undefined };
  const { page } = usePageInAddress();
  const payments = useForecast<Payments>('ontvangen/regels', { ...chosen, pagina: page, aantal: AT_ONCE });
  const { data } = payments;
  const inMonth = chosen.maand === undefined ? t('paymentsTitle') : t('paymentsOf', { month: month(chosen.maand) });
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        trail={[[t(`${kind} title`), address('ontvangsten')]]}
        over={<Whose on={data?.bekendOp} />}
        title={chosen.partij === undefined ? inMonth : nameOf(chosen.partij)}
        answer={
          data && (
            <Rich
              text={t('paymentsAnswer', {
                payments: t('payments', { count: data.aantal }),
                amount: euro(data.totaalCenten),
              })}
            />
          )
        }
        side={<AsKnownOn />}
      />
      <Figures query={payments} rows={12}>
        {(found) =>
          found.aantal === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <Found payments={found} chosen={chosen} showParty={chosen.partij === undefined} />
          )
        }
      </Figures>
    </>
  );
}

interface FoundParts {
  readonly payments: Payments;
  readonly chosen: Readonly<Record<string, string | undefined>>;
  readonly showParty: boolean;
}

function Found({ payments, chosen, showParty }: FoundParts) {
  const t = useReceiptsText();
  const w = useWords();
  const file = useFile();
  const partyName = usePartyLabel();
  const kind = usePartyKind();
  const mayName = useMayName();
  const workerName = useWorkerName(payments.regels.map(({ persoonRef }) => persoonRef));
  const { page, go } = usePageInAddress();
  return (
    <>
      <Grid
        caption={t('paymentsTitle')}
        columns={[
          { key: 'worker', label: t('worker'), lead: true },
          ...(showParty ? [{ key: 'party', label: w(kind) }] : []),
          { key: 'month', label: t('wageMonth') },
          { key: 'booked', label: t('booked') },
          { key: 'amount', label: t('amount'), number: true },
        ]}
        rows={payments.regels.map((payment) => ({
          key: payment.betalingId,
          cells: {
            worker: workerName(payment.persoonRef),
            party: partyName(kind === 'gemeente' ? payment.gemeentecode : payment.werkgeverId),
            month: month(payment.maand),
            booked: date(payment.boekdatum),
            amount: euro(payment.bedragCenten),
          },
        }))}
      />
      <Pages page={page} pages={Math.ceil(payments.aantal / AT_ONCE)} go={go} />
      <div className="facts-line">
        {!mayName && <p>{w('noNames')}</p>}
        <p>
          <OutLink to={file('ontvangen/regels.csv', chosen)} download>
            {w('download')}
          </OutLink>
        </p>
      </div>
    </>
  );
}
