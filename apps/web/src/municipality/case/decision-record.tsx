import { date, decimals, hours } from '../../format.ts';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import type { DecisionRecord as Stored } from '../answers.ts';
import { useFigureName } from '../figures/figures.messages.ts';
import { useWords } from '../words.messages.ts';
import { useCaseText } from './case.messages.ts';
import { useClocksText } from './clocks.messages.ts';
import { useStepsText } from './steps.messages.ts';

/** What was stored with the decision: facts as they were known, figures with their source, choices, hearing. */
export function DecisionRecord({ record }: { record: Stored }) {
  const t = useClocksText();
  const facts = useRecordFacts(record);
  return (
    <Section title={t('record')} aside={t('recordOn', { date: date(record.voorgesteldOp) })}>
      <Facts items={facts} />
    </Section>
  );
}

function useRecordFacts({ feiten, cijfers, instellingen, gehoord }: Stored): Fact[] {
  const t = useClocksText();
  const c = useCaseText();
  const w = useWords();
  const heard = useHeard(gehoord);
  const figureName = useFigureName();
  const { dienstverband: job, doelgroep, loonwaarde, volledigOp, route } = feiten;
  const chosen = Object.entries(instellingen).map(([name, value]) => `${name}: ${value}`);
  return [
    { name: t('recordComplete'), value: volledigOp === null ? w('none') : date(volledigOp) },
    {
      name: c('hours'),
      value: c('hoursOf', { hours: hours(job.urenPerWeek), full: hours(job.voltijdUren) }),
      source: c('byEmployer'),
    },
    {
      name: c('group'),
      value: doelgroep === null ? w('unknown') : w(`ground-${doelgroep.grond}`),
      ...(doelgroep === null
        ? {}
        : { source: c('establishedOn', { source: w(`source-${doelgroep.bron}`), date: date(doelgroep.op) }) }),
    },
    {
      name: c('wageValue'),
      value: loonwaarde === null ? w('none') : w('percent', { value: decimals(loonwaarde.percentage) }),
      ...(loonwaarde === null ? {} : { source: c('establishedBy', { date: date(loonwaarde.vastgesteldOp) }) }),
    },
    ...(route === null ? [] : [{ name: c('asked'), value: w(`route-${route}`) }]),
    ...cijfers.map(({ naam, waarde, van, bron }) => ({
      name: figureName(naam),
      value: decimals(waarde),
      source: t('recordFigure', { date: date(van), source: bron }),
    })),
    { name: t('recordSettings'), value: chosen.length === 0 ? t('recordStandard') : chosen.join(', ') },
    ...(heard === null ? [] : [{ name: t('recordHeard'), value: heard }]),
  ];
}

function useHeard(heard: Stored['gehoord']): string | null {
  const t = useClocksText();
  const s = useStepsText();
  if (heard === null) return null;
  const on = heard.gevraagdOp === null ? '' : date(heard.gevraagdOp);
  switch (heard.hoe) {
    case 'gegeven':
      return t('heardGiven', { date: on, text: heard.zienswijze ?? '' });
    case 'niet-gereageerd':
      return t('heardSilent', { date: on });
    case 'uitzondering':
      return t('heardNot', { why: heard.uitzondering === null ? '' : s(heard.uitzondering).toLowerCase() });
  }
}
