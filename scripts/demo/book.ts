// The demo book: who works where, since when, and how each municipality behaves. Pure: the same end date gives the same book.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { addDays, addMonths, addToMonth, firstDay, lastDay, monthOf, monthsBetween, weekday } from '#libs/kernel/dates';
import { bsnsFrom } from '../../libs/testing/bsn.ts';
import { mulberry32 } from '../../libs/testing/chance.ts';

/** Of a range for tests, below those of `docs/examples`. */
const FIRST_BSN = 999_970_000;

/** KvK number of the chain of lunchrooms. */
export const EMPLOYER = '90001234';

/** Its account: a bank code that no bank has, digits that pass the check of ISO 13616. */
export const EMPLOYER_ACCOUNT = { iban: 'NL93DEMO0123456789', tenaamstelling: 'Demo Lunchrooms B.V.' };

/** The last day for which the law's figures are known (Staatscourant, minimum wage of 1 July 2026); the book ends there at the latest. */
export const FIGURES_KNOWN_THROUGH = '2026-12-31';

export interface DemoMunicipality {
  /** A code of the form of CBS that is not in use. */
  readonly code: string;
  /** From receipt of a good application to its proposal; another person decides on the next working day. */
  readonly decidesAfterDays: number;
  /** Day of the month on which it pays what was approved. */
  readonly payDay: number;
  /** Pays only in every so many months: two months at once when 2. */
  readonly paysEveryMonths: number;
}

export interface DemoPerson {
  /** Of the test range 9999xxxxx; passes the elfproef. */
  readonly bsn: string;
  readonly personnelNumber: string;
  readonly initials: string;
  readonly surname: string;
  readonly birthDate: string;
  readonly municipality: string;
  readonly ground: string;
  readonly route: 'forfaitair' | 'loonwaarde';
  /** Whole percent; of the flat rate what is measured before it ends. */
  readonly wageValue: number;
  readonly wageValueOn: string;
  readonly startedOn: string;
  /** Last day by contract, or the day the person left. */
  readonly endsOn: string | null;
  /** That day is not in the contract: the employer learns of it, and tells it, in its month. */
  readonly leaves: boolean;
  readonly hours: number;
  readonly fullTimeHours: number;
  readonly variable: boolean;
  readonly fate: 'granted' | 'asked-first' | 'refused' | 'withdrawn';
  /** Told by the screen's interface on the first day, or by the payroll file of the month. */
  readonly by: 'payroll file' | 'form';
}

export interface DemoBook {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Why it does not reach the day that was asked, when it does not. */
  readonly cutShort: boolean;
  readonly people: readonly DemoPerson[];
  readonly municipalities: readonly DemoMunicipality[];
}

const MONTHS = 18;
const PEOPLE = 120;

/** One always late (GM9909); the others between quick and slow. */
const MUNICIPALITIES: readonly DemoMunicipality[] = [
  { code: 'GM9901', decidesAfterDays: 9, payDay: 10, paysEveryMonths: 1 },
  { code: 'GM9902', decidesAfterDays: 14, payDay: 15, paysEveryMonths: 1 },
  { code: 'GM9903', decidesAfterDays: 20, payDay: 21, paysEveryMonths: 1 },
  { code: 'GM9904', decidesAfterDays: 12, payDay: 18, paysEveryMonths: 1 },
  { code: 'GM9905', decidesAfterDays: 26, payDay: 24, paysEveryMonths: 1 },
  { code: 'GM9906', decidesAfterDays: 17, payDay: 12, paysEveryMonths: 1 },
  { code: 'GM9907', decidesAfterDays: 30, payDay: 28, paysEveryMonths: 1 },
  { code: 'GM9908', decidesAfterDays: 22, payDay: 20, paysEveryMonths: 1 },
  { code: 'GM9909', decidesAfterDays: 41, payDay: 27, paysEveryMonths: 3 },
];

/** How many of every hundred live where: the big city most, the others some. */
const RESIDENCE = [24, 16, 12, 10, 10, 8, 7, 7, 6];
const GROUNDS = ['doelgroepregister', 'praktijkroute', 'participatiewet', 'schoolverlater'];
const FIRST = [
  'Anker',
  'Beuk',
  'Citroen',
  'Distel',
  'Eik',
  'Fakkel',
  'Gember',
  'Hazel',
  'Iris',
  'Jasmijn',
  'Kompas',
  'Linde',
];
const SECOND = ['bakker', 'berg', 'brug', 'dal', 'haven', 'kade', 'laan', 'molen', 'plein', 'veld'];

/**
 * Everybody and everything of some months up to a day; at the latest the last one of which the law's figures are known.
 * The same day and number of months give the same book.
 */
export function demoBook(asked: string, months = MONTHS): DemoBook {
  const ends = asked < FIGURES_KNOWN_THROUGH ? asked : FIGURES_KNOWN_THROUGH;
  const last = monthOf(ends);
  const first = addToMonth(last, 1 - months);
  const chance = mulberry32(20_250_601);
  const numbers = bsnsFrom(FIRST_BSN);
  const people = Array.from({ length: PEOPLE }, (_, nth) => person(nth, first, last, chance, numbers));
  const within = people.filter(({ startedOn }) => startedOn <= ends);
  return {
    firstDay: firstDay(first),
    lastDay: ends,
    cutShort: ends < asked,
    people: within,
    municipalities: MUNICIPALITIES,
  };
}

function person(
  nth: number,
  first: string,
  last: string,
  chance: () => number,
  numbers: Iterator<string, string>,
): DemoPerson {
  const started = startMonth(nth, first, last, chance);
  const startedOn = workingDay(addDays(firstDay(started), chance() < 0.6 ? 0 : Math.floor(chance() * 20)));
  const young = chance() < 0.15;
  const age = young ? 17 + Math.floor(chance() * 3) : 21 + Math.floor(chance() * 38);
  const birthDate = addDays(addMonths(startedOn, -12 * age), -Math.floor(chance() * 330) - 5);
  const flat = chance() < 0.4;
  const wageValue = 30 + Math.floor((chance() + chance()) * 25);
  const variable = chance() < 0.1;
  const leaves = nth % 9 === 4 && started < addToMonth(last, -5);
  const endsOn = leaves
    ? lastDay(addToMonth(started, 4 + Math.floor(chance() * 8)))
    : chance() < 0.25
      ? addDays(addMonths(startedOn, 12), -1)
      : null;
  const hours = [12, 16, 20, 24, 24, 24, 28, 32, 36, 40][Math.floor(chance() * 10)] ?? 24;
  const newest = started === last;
  return {
    bsn: numbers.next().value,
    personnelNumber: `D-${String(nth + 1).padStart(3, '0')}`,
    initials: `${String.fromCharCode(65 + (nth % 26))}.`,
    surname: `Demo-${FIRST[nth % 12] ?? ''}${SECOND[Math.floor(nth / 12)] ?? ''}`,
    birthDate,
    municipality: residence(chance()),
    ground: young ? 'schoolverlater' : (GROUNDS[Math.floor(chance() * 3)] ?? 'doelgroepregister'),
    route: flat ? 'forfaitair' : 'loonwaarde',
    wageValue,
    wageValueOn: flat ? addDays(addMonths(startedOn, 5), 0) : addDays(startedOn, -12),
    startedOn,
    endsOn,
    leaves,
    hours,
    fullTimeHours: hours > 38 ? 40 : 38,
    variable,
    fate: nth % 40 === 17 ? 'refused' : nth % 60 === 31 ? 'withdrawn' : nth % 11 === 6 ? 'asked-first' : 'granted',
    by: newest || nth % 10 === 9 ? 'form' : 'payroll file',
  };
}

/** Sixty at the beginning, of whom some began up to four months earlier; three in the last month; the rest in between. */
function startMonth(nth: number, first: string, last: string, chance: () => number): string {
  if (nth >= PEOPLE - 3) return last;
  if (nth < 60) return addToMonth(first, -Math.floor(chance() * 4));
  return addToMonth(first, 1 + Math.floor(((nth - 60) / (PEOPLE - 63)) * (monthsBetween(first, last) - 1)));
}

function residence(at: number): string {
  let sum = 0;
  const index = RESIDENCE.findIndex((percent) => (sum += percent / 100) > at);
  return MUNICIPALITIES[index < 0 ? 0 : index]?.code ?? 'GM9901';
}

/** The day itself, or the Monday after when it is in a weekend. */
export function workingDay(date: string): string {
  return weekday(date) > 5 ? addDays(date, 8 - weekday(date)) : date;
}
