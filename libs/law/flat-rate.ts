import { addDays, addMonths } from '#libs/kernel/dates';

const FLAT_RATE_MONTHS = 6;

/**
 * The last day of the flat rate (forfait): at most the first six months of the employment (Participatiewet 10d lid 5),
 * counted from its first day. A start on 15 January: through 14 July. Where the sixth month is too short for the day, its
 * last day: a start on 31 August ends with February.
 */
export function flatRateLastDay(startedOn: string): string {
  const sameDay = addMonths(startedOn, FLAT_RATE_MONTHS);
  return sameDay.slice(8) === startedOn.slice(8) ? addDays(sameDay, -1) : sameDay;
}
