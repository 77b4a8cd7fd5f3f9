import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { count, hours, month, roughly } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { Facts } from '../../ui/facts.tsx';
import { TextField } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { OutLink } from '../../ui/link.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useFile, useForecast } from '../known/known.queries.ts';
import type { PartyKind } from '../party-kind.ts';
import { usePartyName } from '../parties.ts';
import { useWords } from '../words.messages.ts';
import { useImpactText } from './impact.messages.ts';

interface Group {
  readonly mensen: number | null;
  readonly urenPerWeek: number | null;
  readonly maanden: number | null;
  readonly groeiLoonwaarde: number | null;
  readonly kostenPerJaarCenten: number | null;
}

interface Impact {
  readonly bekendOp: string;
  readonly partijSoort: PartyKind;
  readonly vanaf: string;
  readonly totEnMet: string;
  readonly kleinsteGroep: number;
  readonly samen: Group;
  readonly standen: readonly {
    readonly stand: 'begint-nog' | 'werkt' | 'zonder-subsidie' | 'gestopt';
    readonly mensen: number | null;
  }[];
  readonly partijen: readonly (Group & { readonly partij: string })[];
  readonly baten: {
    readonly perJaarCenten: number;
    readonly bron: 'schatting' | 'opgegeven';
    readonly saldoCenten: number | null;
  } | null;
}

const GIVEN = 'uitkering';

/** What the subsidy does for people, in groups of ten or more. */
export function ImpactScreen() {
  const t = useImpactText();
  const [search] = useSearchParams();
  const given = search.get(GIVEN);
  const impact = useForecast<Impact>('impact', { uitkeringCenten: given ?? undefined });
  const { data } = impact;
  return (
    <>
      <PastDay on={data?.bekendOp} />
      <PageHead
        over={<Whose on={data?.bekendOp} />}
        title={t('title')}
        answer={data === undefined ? undefined : <Answer impact={data} />}
        side={<AsKnownOn />}
      />
      <Figures query={impact} rows={8}>
        {(found) => (found.samen.mensen === 0 ? <Empty>{t('nothing')}</Empty> : <Found impact={found} />)}
      </Figures>
    </>
  );
}

function Answer({ impact: { samen, standen, kleinsteGroep } }: { impact: Impact }) {
  const t = useImpactText();
  const atWork = standen.find(({ stand }) => stand === 'werkt')?.mensen ?? null;
  const { kostenPerJaarCenten: cost } = samen;
  if (samen.mensen === 0) return t('nothing');
  return (
    <>
      {atWork === null ? (
        t('answerSmall', { least: kleinsteGroep })
      ) : (
        <Rich text={t('answer', { people: count(atWork) })} />
      )}{' '}
      {cost !== null && t('answerCost', { cost: roughly(cost) })}
    </>
  );
}

function Found({ impact }: { impact: Impact }) {
  const { baten } = impact;
  return (
    <>
      <Parties impact={impact} />
      <Standings impact={impact} />
      {baten !== null && <Balance key={baten.perJaarCenten} baten={baten} cost={impact.samen.kostenPerJaarCenten} />}
    </>
  );
}

function Parties({ impact: { partijSoort, partijen, samen, vanaf, totEnMet, kleinsteGroep } }: { impact: Impact }) {
  const t = useImpactText();
  const w = useWords();
  const file = useFile();
  const nameOf = usePartyName();
  const or = (figure: number | null, written: (figure: number) => string) =>
    figure === null ? <span className="quiet">{t('hidden')}</span> : written(figure);
  const cells = (group: Group, party: string) => ({
    party,
    people: or(group.mensen, count),
    hours: or(group.urenPerWeek, hours),
    months: or(group.maanden, hours),
    growth: or(group.groeiLoonwaarde, (points) => t('points', { count: hours(points) })),
    cost: or(group.kostenPerJaarCenten, roughly),
  });
  return (
    <Section title={t('figures')} aside={t('aside', { from: month(vanaf), through: month(totEnMet) })}>
      <Grid
        className="matrix"
        caption={t('figures')}
        columns={[
          { key: 'party', label: t(`${partijSoort} party`), lead: true },
          { key: 'people', label: t('people'), number: true },
          { key: 'hours', label: t('hours'), number: true },
          { key: 'months', label: t('months'), number: true },
          { key: 'growth', label: t('growth'), number: true },
          { key: 'cost', label: t('cost'), number: true },
        ]}
        rows={partijen.map(({ partij, ...group }) => ({ key: partij, cells: cells(group, nameOf(partij)) }))}
        foot={cells(samen, t('together'))}
      />
      <div className="facts-line">
        <p>{t('notes', { least: kleinsteGroep })}</p>
        <p>{t('unknown')}</p>
        <p>
          <OutLink to={file('impact/partijen.csv')} download>
            {w('download')}
          </OutLink>
        </p>
      </div>
    </Section>
  );
}

function Standings({ impact: { standen } }: { impact: Impact }) {
  const t = useImpactText();
  return (
    <Section title={t('standings')}>
      <Grid
        keep
        caption={t('standings')}
        columns={[
          { key: 'standing', label: t('standing'), lead: true },
          { key: 'people', label: t('people'), number: true },
        ]}
        rows={standen.map(({ stand, mensen }) => ({
          key: stand,
          cells: { standing: t(stand), people: mensen === null ? t('hidden') : count(mensen) },
        }))}
      />
    </Section>
  );
}

function Balance({ baten, cost }: { baten: NonNullable<Impact['baten']>; cost: number | null }) {
  const t = useImpactText();
  const { perJaarCenten, bron, saldoCenten } = baten;
  return (
    <Section title={t('balance')}>
      <Facts
        items={[
          {
            ...{ name: t('benefit'), value: roughly(perJaarCenten) },
            source: bron === 'opgegeven' ? t('benefitGiven') : t('benefitGuess'),
          },
          { name: t('costOf'), value: cost === null ? t('hidden') : roughly(cost) },
          {
            name: saldoCenten !== null && saldoCenten < 0 ? t('leftNegative') : t('left'),
            value: saldoCenten === null ? t('hidden') : <strong>{roughly(Math.abs(saldoCenten))}</strong>,
            source: t('leftHint'),
          },
        ]}
      />
      <OwnFigure cents={perJaarCenten} />
    </Section>
  );
}

function OwnFigure({ cents }: { cents: number }) {
  const t = useImpactText();
  const [, change] = useSearchParams();
  const [text, setText] = useState(String(Math.round(cents / 100)));
  const [fault, setFault] = useState<string>();
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const plain = text.replaceAll(/[€\s.,]/g, '');
    const isAmount = /^\d{1,6}$/.test(plain);
    setFault(isAmount ? undefined : t('noAmount'));
    if (!isAmount) return;
    change((before) => {
      const next = new URLSearchParams(before);
      next.set(GIVEN, String(Number(plain) * 100));
      return next;
    });
  }
  return (
    <form className="opening" noValidate onSubmit={submit}>
      <TextField
        name={GIVEN}
        label={t('own')}
        hint={t('ownHint')}
        fault={fault}
        value={text}
        onChange={setText}
        size={12}
        unit="euro"
        inputMode="numeric"
      />
      <Button type="submit" appearance="secondary-action-button">
        {t('reckon')}
      </Button>
    </form>
  );
}
