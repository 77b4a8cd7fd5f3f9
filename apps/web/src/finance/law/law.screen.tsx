import { useState } from 'react';
import { euro, month } from '../../format.ts';
import { Rich } from '../../text/rich.tsx';
import { faultsOf } from '../../ui/form.tsx';
import { Grid } from '../../ui/grid.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Section } from '../../ui/section.tsx';
import { AsKnownOn, Figures, PastDay, Whose } from '../known/as-known-on.tsx';
import { useAddress, useForecast } from '../known/known.queries.ts';
import { usePartyKind, usePartyName } from '../parties.ts';
import type { Exposure } from '../answers.ts';
import '../scenarios/scenarios.css';
import { ChangeForm } from './change-form.tsx';
import { useLawText } from './law.messages.ts';
import { type Change, type Effect, type Simulated, useSimulated } from './law.queries.ts';

const YEAR = 12;

/** A law that changes, on the grants that run: who has more, who has less, and what it comes to. */
export function LawScreen() {
  const t = useLawText();
  const address = useAddress();
  const kind = usePartyKind();
  const words = useDifference();
  const [change, setChange] = useState<Change>();
  const exposure = useForecast<Exposure>('openstaand');
  const simulated = useSimulated(change);
  const on = exposure.data?.bekendOp;
  const found = change === undefined ? undefined : simulated.data;
  return (
    <>
      <PastDay on={on} />
      <PageHead
        trail={[[t('back'), address('scenarios')]]}
        over={<Whose on={on} />}
        title={t('title')}
        answer={
          <span role="status">
            {found === undefined || found.samen.aantal === 0 ? (
              t('answer rest')
            ) : (
              <Rich text={t(`${kind} answer`, { month: words(found.samen.perMaandVerschilCenten) })} />
            )}
          </span>
        }
        side={<AsKnownOn />}
      />
      <Figures query={exposure} rows={10}>
        {({ bekendOp }) => <ChangeForm on={bekendOp} onChange={setChange} faults={faultsOf(simulated.error)} />}
      </Figures>
      {change !== undefined && (
        <Loaded query={simulated} rows={6}>
          {(data) => (data.samen.aantal === 0 ? <Empty>{t('nobody')}</Empty> : <Outcome simulated={data} />)}
        </Loaded>
      )}
      <Reckoned />
    </>
  );
}

function useDifference(): (cents: number) => string {
  const t = useLawText();
  return (cents) => (cents === 0 ? t('same') : t(cents > 0 ? 'more' : 'less', { amount: euro(Math.abs(cents)) }));
}

function Outcome({ simulated }: { simulated: Simulated }) {
  const t = useLawText();
  const kind = usePartyKind();
  const nameOf = usePartyName();
  const { samen, meer, minder, partijen, leeftijden, zonderCijfer } = simulated;
  const ageOf = (group: string): string => t(`age ${group}` as 'age 21+');
  return (
    <>
      <Section title={t('outcome')} aside={t('outcomeAside')}>
        <Effects
          caption={t('outcome')}
          rows={[
            ...(meer === null ? [] : [{ name: t('gaining'), effect: meer }]),
            ...(minder === null ? [] : [{ name: t('losing'), effect: minder }]),
            { name: t('all'), effect: samen },
          ]}
        />
        <div className="facts-line">
          {(meer === null || minder === null) && <p>{t('hidden')}</p>}
          {zonderCijfer > 0 && <p>{t('unknown', { count: zonderCijfer })}</p>}
        </div>
      </Section>
      <Section title={t(`${kind} parties`)} aside={t('fewer')}>
        <Effects
          caption={t(`${kind} parties`)}
          rows={partijen.map(({ groep, ...effect }) => ({ name: groep === null ? t('small') : nameOf(groep), effect }))}
        />
      </Section>
      <Section title={t('ages')} aside={t('fewer')}>
        <Effects
          caption={t('ages')}
          rows={leeftijden.map(({ groep, ...effect }) => ({
            name: groep === null ? t('small') : ageOf(groep),
            effect,
          }))}
        />
      </Section>
      <Months simulated={simulated} />
    </>
  );
}

/** Groups beside each other, by month on average. */
function Effects({ caption, rows }: { caption: string; rows: readonly { name: string; effect: Effect }[] }) {
  const t = useLawText();
  const words = useDifference();
  return (
    <Grid
      caption={caption}
      columns={[
        { key: 'who', label: t('who'), lead: true },
        { key: 'people', label: t('people'), number: true },
        { key: 'now', label: t('now'), number: true },
        { key: 'then', label: t('then'), number: true },
        { key: 'difference', label: t('difference'), number: true },
      ]}
      rows={rows.map(({ name, effect }) => ({
        key: name,
        cells: {
          who: name,
          people: effect.aantal,
          now: euro(Math.round(effect.nuCenten / YEAR)),
          then: euro(Math.round(effect.straksCenten / YEAR)),
          difference: words(effect.perMaandVerschilCenten),
        },
      }))}
    />
  );
}

function Months({ simulated: { maanden } }: { simulated: Simulated }) {
  const t = useLawText();
  const words = useDifference();
  return (
    <Section title={t('months')}>
      <Grid
        caption={t('months')}
        columns={[
          { key: 'month', label: t('month'), lead: true },
          { key: 'now', label: t('now'), number: true },
          { key: 'then', label: t('then'), number: true },
          { key: 'difference', label: t('difference'), number: true },
        ]}
        rows={maanden.map(({ maand, nuCenten, straksCenten }) => ({
          key: maand,
          cells: {
            month: month(maand),
            now: euro(nuCenten),
            then: euro(straksCenten),
            difference: words(straksCenten - nuCenten),
          },
        }))}
      />
    </Section>
  );
}

function Reckoned() {
  const t = useLawText();
  const kind = usePartyKind();
  return (
    <div className="assume">
      <h2 className="utrecht-heading-3">{t('how')}</h2>
      <ul>
        <li>{t('howSame')}</li>
        <li>{t(`${kind} howOnly`)}</li>
        <li>{t('howFirstYear')}</li>
        <li>{t('howEstimated')}</li>
      </ul>
    </div>
  );
}
