/** Something that was waited for: it happened after so many days, or it had not after so many (censored). */
export interface Waited {
  readonly days: number;
  readonly happened: boolean;
}

/** By day, the chance that it happens on that day when it had not before (hazard). */
export type Hazards = readonly number[];

/** Days that are counted: longer waits count as so long. */
const DAYS = 1_200;

/**
 * Kaplan–Meier: of those who still waited on a day, the part for whom it happened then. Who stopped being seen counts for
 * as long as they were. With `others`, drawn towards those as if so many more like them had been seen.
 */
export function hazardsOf(
  waited: readonly Waited[],
  others?: { readonly hazards: Hazards; readonly weight: number },
): Hazards {
  const happened = Array.from({ length: DAYS }, () => 0);
  const left = Array.from({ length: DAYS + 1 }, () => 0);
  for (const { days, happened: did } of waited) {
    const day = Math.min(Math.max(days, 0), DAYS - 1);
    if (did) happened[day] = (happened[day] ?? 0) + 1;
    left[day + 1] = (left[day + 1] ?? 0) + 1;
  }
  const weight = others?.weight ?? 0;
  let open = waited.length;
  return happened.map((count, day) => {
    open -= left[day] ?? 0;
    const all = open + weight;
    return all === 0 ? 0 : (count + weight * (others?.hazards[day] ?? 0)) / all;
  });
}

/** The first day by which it happened with this chance; null when what was seen does not reach so far. */
export function dayOf(hazards: Hazards, chance: number): number | null {
  let surviving = 1;
  const day = hazards.findIndex((hazard) => {
    surviving *= 1 - hazard;
    return surviving <= 1 - chance + 1e-9;
  });
  return day < 0 ? null : day;
}
