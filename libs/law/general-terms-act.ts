import { addDays, daysBetween, weekday } from '#libs/kernel/dates';
import holidays from '#libs/law/figures/holidays.json' with { type: 'json' };
import type { Basis, Warning } from '#libs/law/line';

/** General Terms Act (Algemene termijnenwet): the article that moves the last day of a term. */
export const generalTermsAct = (artikel: string, lid: string | null): Basis => ({
  ...{ regeling: 'Algemene termijnenwet', artikel, lid },
  geldigVanaf: '2010-10-10',
});

const byDate = new Map(holidays.rows.map((day) => [day.on, day.name]));

/** The name of the holiday on a day, or undefined; assimilated days (gelijkgestelde dagen) included, as far as decreed. */
export function holidayOn(date: string): string | undefined {
  return byDate.get(date);
}

/** Why a term does not end on a day: a Saturday, a Sunday or the name of a holiday; undefined for a working day. */
export function restDay(date: string): string | undefined {
  const day = weekday(date);
  return holidayOn(date) ?? (day === 6 ? 'zaterdag' : day === 7 ? 'zondag' : undefined);
}

/** A term of the law that would end on a rest day runs on through the next day that is none (article 1 lid 1). */
export function nextWorkingDay(date: string): string {
  return restDay(date) === undefined ? date : nextWorkingDay(addDays(date, 1));
}

const SHORT_TERM_DAYS = 3;
const WORKING_DAYS_LEAST = 2;

/**
 * The last day of a term that begins the day after `start`: a term of three days or more has at least two working days in it
 * (article 2), and none ends on a rest day (article 1).
 */
export function lastDayOfTerm(start: string, lastDay: string): string {
  const enough = daysBetween(start, lastDay) < SHORT_TERM_DAYS ? lastDay : withWorkingDays(start, lastDay);
  return nextWorkingDay(enough);
}

function withWorkingDays(start: string, lastDay: string): string {
  const length = daysBetween(start, lastDay);
  const days = Array.from({ length: Math.min(length, 14) }, (_, index) => addDays(start, index + 1));
  const working = days.filter((day) => restDay(day) === undefined).length;
  return working >= WORKING_DAYS_LEAST ? lastDay : withWorkingDays(start, addDays(lastDay, 1));
}

/** What is not known about the holidays around a last day, if anything: they are decreed for some years at a time. */
export function unknownHolidays(lastDay: string): Warning | undefined {
  if (lastDay < holidays.knownFrom || lastDay > holidays.knownThrough) {
    const tekst = `De feestdagen van ${lastDay.slice(0, 4)} staan niet in de tabel: alleen zaterdagen en zondagen zijn overgeslagen.`;
    return { code: 'feestdagen-onbekend', tekst };
  }
  if (lastDay <= holidays.assimilatedKnownThrough) return undefined;
  const tekst = `Welke dagen in ${lastDay.slice(0, 4)} met een feestdag worden gelijkgesteld, is nog niet bekend: de laatste dag kan later vallen.`;
  return { code: 'feestdagen-onbekend', tekst };
}
