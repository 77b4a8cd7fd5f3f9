import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { dutchDate } from '#libs/kernel/clock';
import { addToMonth, monthOf, monthsFrom } from '#libs/kernel/dates';
import { date, euro, month } from '../../format.ts';
import { SelectField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import { CLAIM_OUTCOMES, type ClaimList, type ClaimOutcome, type ListedClaim } from '../answers.ts';
import { usePersonNames } from '../people.ts';
import { useWords } from '../words.messages.ts';
import { usePaymentText } from './payment.messages.ts';
import { CLAIMS_AT_ONCE, claimsQuery, countsQuery } from './payment.queries.ts';

const MONTHS_BACK = 18;

/** The claims of the municipality by what was found; first those that a person must look at. */
export function Claims() {
  const t = usePaymentText();
  const w = useWords();
  const [query, setQuery] = useSearchParams();
  const outcome = CLAIM_OUTCOMES.find((one) => one === query.get('uitkomst')) ?? 'werkvoorraad';
  const of = query.get('maand') ?? '';
  const pagina = Number(query.get('pagina') ?? 1);
  const maand = of === '' ? undefined : of;
  const counts = useQuery(countsQuery(maand));
  const claims = useQuery({
    ...claimsQuery({ uitkomst: outcome, maand, pagina }),
    placeholderData: keepPreviousData,
  });
  const show = (uitkomst: ClaimOutcome, inMonth: string, page?: number): void =>
    setQuery({
      uitkomst,
      ...(inMonth === '' ? {} : { maand: inMonth }),
      ...(page === undefined ? {} : { pagina: String(page) }),
    });
  return (
    <Section title={t('claims')} aside={t('claimsAside')}>
      <div className="bar">
        <div className="filters" role="group" aria-label={t('which')}>
          {CLAIM_OUTCOMES.map((one) => (
            <button key={one} type="button" aria-pressed={one === outcome} onClick={() => show(one, of)}>
              {counts.data === undefined
                ? w(`claim-${one}`)
                : t('chip', { what: w(`claim-${one}`), count: counts.data[one] })}
            </button>
          ))}
        </div>
        <SelectField
          name="maand"
          label={t('monthField')}
          value={of}
          onChange={(chosen) => show(outcome, chosen)}
          choices={[
            { value: '', label: t('allMonths') },
            ...lastMonths().map((one) => ({ value: one, label: month(one) })),
          ]}
        />
      </div>
      <Loaded query={claims}>
        {(data) => <ClaimRows list={data} outcome={outcome} go={(page) => show(outcome, of, page)} />}
      </Loaded>
    </Section>
  );
}

/** This month and those before it, to choose from. */
function lastMonths(): string[] {
  const now = monthOf(dutchDate(new Date()));
  return monthsFrom(addToMonth(now, 1 - MONTHS_BACK), now).reverse();
}

interface RowsParts {
  readonly list: ClaimList;
  readonly outcome: ClaimOutcome;
  readonly go: (page: number) => void;
}

function ClaimRows({ list, outcome, go }: RowsParts) {
  const t = usePaymentText();
  const w = useWords();
  const nameOf = usePersonNames(
    list.beoordelingen.map(({ persoonRef }) => persoonRef),
    'declaraties-beoordelen',
  );
  if (list.beoordelingen.length === 0) {
    return <Empty>{outcome === 'werkvoorraad' ? t('emptyRed') : t('empty')}</Empty>;
  }
  const cellsOf = (claim: ListedClaim): Record<string, ReactNode> => ({
    person: (
      <span>
        <Link to={`/gemeente/maandbetaling/declaraties/${claim.declaratieId}`}>
          {nameOf(claim.persoonRef)}, {month(claim.maand)}
        </Link>
        <small>{w('kvk', { number: claim.werkgeverId })}</small>
      </span>
    ),
    why: <Why claim={claim} />,
    amount: claim.bedragCenten === null ? w('unknown') : euro(claim.bedragCenten),
  });
  return (
    <>
      <Grid
        caption={t('claims')}
        columns={[
          { key: 'person', label: t('person'), lead: true },
          { key: 'why', label: t('why') },
          { key: 'amount', label: t('amount'), number: true },
        ]}
        rows={list.beoordelingen.map((claim) => ({ key: claim.declaratieId, cells: cellsOf(claim) }))}
      />
      <Pages page={list.pagina} pages={Math.ceil(list.aantalTotaal / CLAIMS_AT_ONCE)} go={go} />
    </>
  );
}

/** What is not green, or where a green one went. */
function Why({ claim: { uitkomst, redenen, ontbreekt, betaalrunId } }: { claim: ListedClaim }) {
  const t = usePaymentText();
  const w = useWords();
  if (ontbreekt !== null) return t('waitsFor', { parameter: ontbreekt.parameter, date: date(ontbreekt.datum) });
  if (betaalrunId !== null) {
    return <Link to={`/gemeente/maandbetaling/betaalruns/${betaalrunId}`}>{t('inRun')}</Link>;
  }
  if (redenen.length > 0)
    return (
      <ul>
        {redenen.map((code) => (
          <li key={code}>{w(`red-${code}`)}</li>
        ))}
      </ul>
    );
  return uitkomst === 'akkoord' ? t('ready') : uitkomst === 'verwacht' ? t('expected') : w('none');
}
