import { addMonths, addDays } from '#libs/kernel/dates';
import type { ApplicationEntry } from '../book.ts';

/**
 * **The wage value after the flat rate.** During the flat rate the subsidy is 50 percent of the minimum wage; a measurement
 * before its end sets it anew (Participatiewet 10d lid 5).
 *
 * **Formula.** After the last day of the flat rate each month's amount is multiplied by *m*, with a relative standard
 * deviation *s*, the same deviation for all months of one person: (100 − wage value) / 50 of those that were measured.
 *
 * **Parameters.** Mean and standard deviation of that factor over every change from flat rate to wage value that was told;
 * beside them {@link ASSUMED_WEIGHT} with a factor of 1 and a deviation of {@link ASSUMED_DEVIATION}.
 *
 * **Leaves out.** That the amount is at most 70 percent of the minimum wage, and differences between sectors.
 */
export interface AfterFlatRate {
  readonly mean: number;
  readonly deviation: number;
  readonly seen: number;
}

const ASSUMED_WEIGHT = 3;
const ASSUMED_DEVIATION = 0.3;
const FLAT_PERCENT = 50;
const FLAT_MONTHS = 6;

/** Of the changes from flat rate to wage value that these grants had; see {@link AfterFlatRate}. */
export function afterFlatRateOf(grants: readonly ApplicationEntry[]): AfterFlatRate {
  const factors = grants.flatMap(({ versions }) =>
    versions.flatMap(({ route, loonwaardePercentage }, nth) =>
      nth > 0 && versions[nth - 1]?.route === 'forfaitair' && route === 'loonwaarde' && loonwaardePercentage !== null
        ? [(100 - Number(loonwaardePercentage)) / FLAT_PERCENT]
        : [],
    ),
  );
  const weight = factors.length + ASSUMED_WEIGHT;
  const mean = (sumOf(factors) + ASSUMED_WEIGHT) / weight;
  const squares = sumOf(factors.map((factor) => (factor - mean) ** 2));
  const assumed = ASSUMED_WEIGHT * (ASSUMED_DEVIATION ** 2 + (1 - mean) ** 2);
  return { mean, deviation: Math.sqrt((squares + assumed) / weight) / mean, seen: factors.length };
}

/** The last day of the flat rate of a grant that has one now: as told, or six months after the start. */
export function flatRateThrough({ versions }: ApplicationEntry): string | undefined {
  const last = versions.at(-1);
  if (last?.route !== 'forfaitair') return undefined;
  return last.forfaitTotEnMet ?? addDays(addMonths(last.dienstverband.van, FLAT_MONTHS), -1);
}

const sumOf = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0);
