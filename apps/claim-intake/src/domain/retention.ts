import { addDays, addMonths } from '#libs/kernel/dates';

/** Wages are kept for seven years: what a claim rests on can be asked for as long (Algemene wet inzake rijksbelastingen 52). */
export const KEPT_YEARS = 7;

/** The first day on which somebody whose employment ended on a day is not kept any more. */
export function forgottenOn(lastDay: string): string {
  return addDays(addMonths(lastDay, 12 * KEPT_YEARS), 1);
}
