import { euro, month, roughly } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { State, type Tone } from '../../ui/badges.tsx';
import { Grid } from '../../ui/grid.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Link, OutLink } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import type { Hindsight, HindsightMonth, Received } from '../answers.ts';
import { BankStatements } from '../bank/bank-statements.tsx';
import { Causes } from '../differences/causes.tsx';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useFile, useForecast } from '../known/known.queries.ts';
import { usePartyKind, usePartyLabel } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { useReceiptsText } from './receipts.messages.ts';

/** What came, against what was expected; and of whom. */
export function ReceiptsScreen() {
  const t = useReceiptsText();
  const received = useForecast<Received>('ontvangen');
  const hindsight = useForecast<Hindsight>('terugblik');
  const kind = usePartyKind();
  const { data } = received;
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        over={<Whose on={data?.bekendOp} />}
        title={t(`${kind} title`)}
        answer={data?.aantal ? <Answer received={data} hindsight={hindsight.data} /> : undefined}
        side={<AsKnownOn />}
      />
      <Figures query={received} rows={8}>
        {(found) =>
          found.aantal === 0 ? (
            <Empty>{t('nothing')}</Empty>
          ) : (
            <>
              <Section title={t(`${kind} hindsight`)} aside={t('hindsightAside')}>
                <Loaded query={hindsight} rows={4}>
                  {({ maanden }) =>
                    maanden.length === 0 ? <Empty>{t('noHindsight')}</Empty> : <Months months={maanden} />
                  }
                </Loaded>
              </Section>
              <Causes />
              {kind === 'gemeente' && <BankStatements />}
              <Sums received={found} />
            </>
          )
        }
      </Figures>
    </>
  );
}

function Answer({ received, hindsight }: { received: Received; hindsight: Hindsight | undefined }) {
  const t = useReceiptsText();
  const { partijSoort, totaalCenten, aantal } = received;
  const last = hindsight?.maanden.find(({ loopt }) => !loopt);
  return (
    <>
      <Rich
        text={t(`${partijSoort} answer`, { amount: euro(totaalCenten), payments: t('payments', { count: aantal }) })}
      />{' '}
      {last && (
        <Rich
          text={t(`${partijSoort} last`, {
            month: month(last.maand),
            received: euro(last.ontvangenCenten),
            expected: roughly(last.verwachtCenten),
          })}
        />
      )}
    </>
  );
}

const LOOKS: Readonly<Record<NonNullable<HindsightMonth['uitkomst']>, readonly [Tone, IconName]>> = {
  erbinnen: ['safe', 'check'],
  eronder: ['warning', 'down'],
  erboven: ['active', 'up'],
};

function Months({ months }: { months: readonly HindsightMonth[] }) {
  const t = useReceiptsText();
  const w = useWords();
  const file = useFile();
  const address = useAddress();
  const kind = usePartyKind();
  const outcome = ({ uitkomst }: HindsightMonth) => {
    if (uitkomst === null) return <State icon="clock">{t('running')}</State>;
    const [tone, icon] = LOOKS[uitkomst];
    return (
      <State tone={tone} icon={icon}>
        {t(uitkomst)}
      </State>
    );
  };
  return (
    <>
      <Grid
        caption={t('hindsightCaption')}
        columns={[
          { key: 'month', label: t('month'), lead: true },
          { key: 'expected', label: t('expected'), number: true },
          { key: 'between', label: t('between'), number: true },
          { key: 'received', label: t(`${kind} received`), number: true },
          { key: 'difference', label: t('difference'), number: true },
          { key: 'outcome', label: t('outcome') },
        ]}
        rows={months.map((each) => ({
          key: each.maand,
          cells: {
            month: month(each.maand),
            expected: roughly(each.verwachtCenten),
            between: t('and', { low: roughly(each.p10Centen), high: roughly(each.p90Centen) }),
            received: (
              <Link to={address('ontvangsten/betalingen', { maand: each.maand })}>{euro(each.ontvangenCenten)}</Link>
            ),
            difference: each.loopt ? '–' : roughly(each.verschilCenten),
            outcome: outcome(each),
          },
        }))}
      />
      <div className="facts-line">
        <p>{t('notCounted')}</p>
        <p>
          <OutLink to={file('terugblik/maanden.csv')} download>
            {w('download')}
          </OutLink>
        </p>
      </div>
    </>
  );
}

function Sums({ received }: { received: Received }) {
  const t = useReceiptsText();
  const w = useWords();
  const file = useFile();
  const address = useAddress();
  const nameOf = usePartyLabel();
  const { partijSoort, partijen, maanden, totaalCenten, aantal } = received;
  const columns = (label: string) => [
    { key: 'what', label, lead: true },
    { key: 'count', label: t('count'), number: true },
    { key: 'amount', label: t('amount'), number: true },
  ];
  const foot = { what: w('total'), count: aantal, amount: euro(totaalCenten) };
  return (
    <>
      <div className="pair">
        <Section title={t(`${partijSoort} parties`)}>
          <Grid
            keep
            caption={t(`${partijSoort} parties`)}
            columns={columns(w(partijSoort))}
            rows={partijen.map(({ partij, aantal: count, totaalCenten: cents }) => ({
              key: partij,
              cells: {
                what: <Link to={address('ontvangsten/betalingen', { partij })}>{nameOf(partij)}</Link>,
                count,
                amount: euro(cents),
              },
            }))}
            foot={foot}
          />
        </Section>
        <Section title={t('months')}>
          <Grid
            keep
            caption={t('months')}
            columns={columns(t('month'))}
            rows={maanden.toReversed().map(({ maand, aantal: count, totaalCenten: cents }) => ({
              key: maand,
              cells: {
                what: <Link to={address('ontvangsten/betalingen', { maand })}>{month(maand)}</Link>,
                count,
                amount: euro(cents),
              },
            }))}
            foot={foot}
          />
        </Section>
      </div>
      <p className="facts-line">
        <OutLink to={file('ontvangen/regels.csv')} download>
          {w('download')}
        </OutLink>
      </p>
    </>
  );
}
