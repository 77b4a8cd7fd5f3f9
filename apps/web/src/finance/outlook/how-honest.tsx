import type { Honesty } from '../answers.ts';
import { useForecast } from '../known/known.queries.ts';
import { useOutlookText } from './outlook.messages.ts';

const [LEAST, MOST] = [75, 85];

function useOneMonth() {
  return useForecast<Honesty>('terugblik/bandbreedte').data?.horizonten.find(
    ({ maandenVooruit, binnenProcent }) => maandenVooruit === 1 && binnenProcent !== null,
  );
}

/** How often the band held what it promised, over the past months; nothing while there are too few of them. */
export function HowHonest() {
  const t = useOutlookText();
  const seen = useOneMonth();
  if (seen === undefined) return null;
  return <>{t('honest', { all: seen.voorspellingen, within: seen.binnen })}</>;
}

/** "8 in 10 times" where that is what was seen; else that it is meant so. */
export function BandWords() {
  const t = useOutlookText();
  const percent = useOneMonth()?.binnenProcent ?? 0;
  return <>{t(percent >= LEAST && percent <= MOST ? 'legend band' : 'legend meant')}</>;
}
