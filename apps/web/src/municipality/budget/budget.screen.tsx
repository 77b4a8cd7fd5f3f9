import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../api/use-session.ts';
import { date, euro, roughly } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead, waiting } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { BudgetAmount } from './budget-amount.tsx';
import { BudgetBar } from './budget-bar.tsx';
import { useBudgetText } from './budget.messages.ts';
import { type Budget, budgetQuery } from './budget.queries.ts';
import '../municipality.css';

/** What of the year's budget is paid, committed and expected, and what being late costs. */
export function BudgetScreen() {
  const t = useBudgetText();
  const { organisatie } = useSignedIn();
  const query = useQuery(budgetQuery);
  const { data } = query;
  return (
    <>
      <PageHead
        over={organisatie}
        title={t('title', { year: data?.jaar ?? '' }).trim()}
        answer={data === undefined ? waiting(query) : <Answer budget={data} />}
      />
      <Loaded query={query} rows={8}>
        {(budget) => (
          <>
            <Use budget={budget} />
            <BudgetAmount budget={budget} />
            <Late budget={budget} />
            <Next budget={budget} />
            <Compared budget={budget} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Answer({ budget: { jaar, budget, verwachtCenten, uitgeputOp, mogelijkUitgeputOp } }: { budget: Budget }) {
  const t = useBudgetText();
  const expected = roughly(verwachtCenten);
  if (budget === null) return <Rich text={t('answerNone', { year: jaar, expected })} />;
  const of = { expected, budget: euro(budget.bedragCenten) };
  if (uitgeputOp !== null) return <Rich text={t('answerOut', { ...of, date: date(uitgeputOp) })} />;
  if (mogelijkUitgeputOp !== null) return <Rich text={t('answerPerhaps', { ...of, date: date(mogelijkUitgeputOp) })} />;
  return <Rich text={t('answerFits', of)} />;
}

function Use({ budget }: { budget: Budget }) {
  const t = useBudgetText();
  const { jaar: year, bekendOp, betaaldCenten, openstaandCenten, vastgelegdCenten } = budget;
  const { verwachtCenten, p10Centen, p90Centen, kostenCenten, onbeslist } = budget;
  return (
    <Section title={t('use')} aside={t('known', { date: date(bekendOp) })}>
      <BudgetBar budget={budget} />
      <Facts
        items={[
          { name: t('paid'), value: euro(betaaldCenten), source: t('paidHint', { year }) },
          { name: t('owed'), value: euro(openstaandCenten), source: t('owedHint') },
          { name: t('tied'), value: roughly(vastgelegdCenten), source: t('tiedHint', { year }) },
          {
            ...{ name: t('expected'), value: <strong>{roughly(verwachtCenten)}</strong> },
            source: t('band', { low: roughly(p10Centen), high: roughly(p90Centen) }),
          },
          { name: t('cost', { year }), value: roughly(kostenCenten), source: t('costHint') },
        ]}
      />
      <p className="quiet small budget-note">
        {onbeslist > 0 && `${t('undecided', { count: onbeslist })} `}
        {t('notCounted')}
      </p>
    </Section>
  );
}

function Late({ budget: { teLaat } }: { budget: Budget }) {
  const t = useBudgetText();
  const { betalingen, renteCenten, zonderRente, besluiten, dwangsomHoogstensCenten: most } = teLaat;
  return (
    <Section title={t('late')}>
      <Facts
        items={[
          {
            ...{ name: t('interest'), value: euro(renteCenten) },
            source: [
              t('interestHint', { count: betalingen }),
              ...(zonderRente > 0 ? [t('withoutRate', { count: zonderRente })] : []),
            ].join(' '),
          },
          {
            ...{ name: t('decisions'), value: String(besluiten) },
            ...(most === null ? {} : { source: t('decisionsHint', { most: euro(most) }) }),
          },
        ]}
      />
      <p className="quiet small budget-note">{t('hours')}</p>
    </Section>
  );
}

function Next({ budget: { jaar: before, volgendJaar } }: { budget: Budget }) {
  const t = useBudgetText();
  const { jaar: year, versie, grondslagCenten, naJaareindeCenten } = volgendJaar;
  return (
    <Section title={t('next', { year })}>
      <Facts
        items={[
          { name: t('basis', { year }), value: roughly(grondslagCenten), source: t('basisHint', { before }) },
          { name: t('after'), value: roughly(naJaareindeCenten), source: t('afterHint', { before }) },
        ]}
      />
      <p className="quiet small budget-note">{t('formula', { version: versie, year })}</p>
    </Section>
  );
}

function Compared({ budget: { vergelijking } }: { budget: Budget }) {
  const t = useBudgetText();
  const days = (count: number) => t('days', { count });
  const { eigenMediaanDagen: own = null, mediaanDagen: others = null, gemeenten: all = 0 } = vergelijking ?? {};
  return (
    <Section title={t('compare')}>
      <p>
        {own === null || others === null
          ? t('compareNone')
          : t('compareText', { own: days(own), others: days(others), all })}
      </p>
    </Section>
  );
}
