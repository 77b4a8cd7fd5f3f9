import { date, decimals, euro, hours } from '../../format.ts';
import type { GrantProposal, GrantVersion } from '../answers.ts';
import { useWords } from '../words.messages.ts';
import { useGrantText } from './grant.messages.ts';

type AnyVersion = GrantVersion | GrantProposal;
export interface PartOfVersion {
  readonly name: string;
  readonly value: string;
}

/** What a version says, part by part, in words: two versions are compared by it. */
export function usePartsOfVersion(): (version: AnyVersion) => readonly PartOfVersion[] {
  const t = useGrantText();
  const w = useWords();
  return ({ route, loonwaardePercentage: percent, berekening, dienstverband, ...version }) => [
    { name: t('route'), value: w(`route-${route}`) },
    { name: t('wageValue'), value: percent === null ? w('none') : w('percent', { value: decimals(percent) }) },
    { name: t('hours'), value: hours(version.urenPerWeek) },
    { name: t('fullTime'), value: hours(version.voltijdUren) },
    { name: t('end'), value: dienstverband.totEnMet === null ? t('noEnd') : date(dienstverband.totEnMet) },
    { name: t('amount'), value: berekening === null ? w('unknown') : euro(berekening.bedragCenten) },
  ];
}
