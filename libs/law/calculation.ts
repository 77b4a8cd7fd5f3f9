import { firstDay, lastDay } from '#libs/kernel/dates';
import { type Figures, statutoryFigures } from '#libs/law/figures';
import {
  complete,
  type FieldFault,
  Fields,
  isBefore,
  type Limits,
  notKnown,
  type Refusal,
  refused,
} from '#libs/law/input';
import type { Line, Warning } from '#libs/law/line';
import { monthlyAmount } from '#libs/law/monthly-amount';
import { type Piece, type WageValue, WHAT_IF_NAMES, type WhatIf, type WhatIfName } from '#libs/law/piece';
import { readSettings } from '#libs/law/settings-input';
import { SAME_NORM_SINCE } from '#libs/law/worksheet';

/** The outcome as outsiders rely on it: `POST /v1/berekeningen` and `npm run bereken`. */
export interface Calculation {
  readonly bedragCenten: number;
  /** Before rounding: an exact decimal, or `a/b`. */
  readonly bedragOnafgerond: string;
  readonly regels: readonly Line[];
  readonly waarschuwingen: readonly Warning[];
}

/** One case or a list, and the answer likewise, in order. A bad case is a `fout` in its place. The same input, the same bytes. */
export function berekenen(
  input: unknown,
  figures: Figures = statutoryFigures,
): Calculation | Refusal | (Calculation | Refusal)[] {
  return Array.isArray(input) ? input.map((each) => calculated(each, figures)) : calculated(input, figures);
}

function calculated(input: unknown, figures: Figures): Calculation | Refusal {
  const faults: FieldFault[] = [];
  const read = readCase(input, faults);
  if (read === undefined) return refused(faults);
  const amount = monthlyAmount(read.month, [read.piece], figures);
  if ('missing' in amount) return notKnown(amount.missing.parameter, amount.missing.date, 'maand');
  const { amountCents, exact, lines, warnings } = amount;
  return { bedragCenten: amountCents, bedragOnafgerond: exact, regels: lines, waarschuwingen: warnings };
}

/** The rules of 2017 hold from then on, but the flat rate's first months are uncertain; older cases are read only (Q21). */
const FIRST_MONTH = '2018-01';
/** The subsidy exists since this day. */
const FIRST_GRANT = '2015-01-01';
const HOURS: Limits = { above: 0, most: 60 };
const PERCENT: Limits = { least: 0, most: 100 };
const WAGE_VALUE: Limits = { least: 0, most: 200 };
const AGE: Limits = { least: 15, most: 100 };
const AMOUNT: Limits = { least: 0, most: 99_999 };

/** Undefined when something is at fault. */
function readCase(input: unknown, faults: FieldFault[]): { month: string; piece: Piece } | undefined {
  const fields = Fields.of(input, '', faults);
  if (fields === undefined) return undefined;
  const month = fields.month('maand', FIRST_MONTH);
  const settings = readSettings(fields);
  const ageOn = readAge(fields, month);
  const apprentice = fields.has('bbl') ? fields.flag('bbl') : false;
  const agreedHours = fields.decimal('urenPerWeek', HOURS);
  const fullTimeHours = fields.has('voltijdUren') ? fields.decimal('voltijdUren', HOURS) : null;
  const route = fields.oneOf('route', ['loonwaarde', 'forfaitair']);
  const wageValue = readWageValue(fields, route);
  const granted = fields.has('toekenningVanaf') ? fields.date('toekenningVanaf', FIRST_GRANT) : null;
  const employment = readEmployment(fields);
  const whatIf = readWhatIf(fields, month);
  fields.end();
  const facts = { ageOn, apprentice, agreedHours, fullTimeHours, route, wageValue, whatIf, settings };
  const read = complete({ ...facts, month, granted, employment });
  if (read === undefined || faults.length > 0) return undefined;

  const { granted: given, employment: job, month: asked, ...known } = read;
  const grantedFrom = given ?? later(job?.from ?? firstDay(asked), FIRST_GRANT);
  const from = [firstDay(asked), grantedFrom, job?.from ?? grantedFrom].reduce(later);
  const through = earlier(job?.through ?? lastDay(asked), lastDay(asked));
  return {
    month: asked,
    piece: { ...known, from, through, grantedFrom, employedFrom: job?.from ?? null, changedOn: null },
  };
}

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/** Given as reached in that month, or by a date of birth: then it is that of each day. */
function readAge(fields: Fields, month: string | undefined): Piece['ageOn'] | undefined {
  const born = fields.has('geboortedatum');
  if (fields.has('leeftijd')) {
    if (born) return fields.fault('geboortedatum', 'tegenstrijdig', 'Geef leeftijd of geboortedatum, niet allebei.');
    const age = fields.whole('leeftijd', AGE);
    return age === undefined ? undefined : () => age;
  }
  if (!born) return fields.fault('leeftijd', 'verplicht', 'Vul leeftijd in, of geboortedatum.');
  const date = fields.date('geboortedatum');
  if (date === undefined || month === undefined) return undefined;
  const age = yearsOn(date, lastDay(month));
  if (age < 15 || age > 100) {
    return fields.fault('geboortedatum', 'leeftijd', 'De leeftijd in die maand moet van 15 tot en met 100 zijn.');
  }
  return (on) => yearsOn(date, on);
}

/** Whole years on a day; who was born on 29 February has a birthday on 1 March in other years. */
function yearsOn(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

/** Null: there is none. The measured route cannot do without; on the flat rate it is for the days after six months. */
function readWageValue(fields: Fields, route: string | undefined): WageValue | null | undefined {
  const flat = route !== 'loonwaarde';
  const given = (name: string) => fields.has(name) && !(flat && fields.isNull(name));
  const [byPercent, byAmount] = [given('loonwaardePercentage'), given('loonwaardeBedrag')];
  if (byPercent && byAmount) {
    return fields.fault(
      'loonwaardeBedrag',
      'tegenstrijdig',
      'Geef loonwaardePercentage of loonwaardeBedrag, niet allebei.',
    );
  }
  if (byPercent) {
    return complete({ percent: fields.decimal('loonwaardePercentage', WAGE_VALUE) });
  }
  if (byAmount) {
    return complete({ amount: fields.amount('loonwaardeBedrag', AMOUNT) });
  }
  if (flat) return null;
  return fields.fault('loonwaardePercentage', 'verplicht', 'Vul loonwaardePercentage in, of loonwaardeBedrag.');
}

function readEmployment(fields: Fields): { from: string; through: string | null } | null | undefined {
  if (!fields.has('dienstverband')) return null;
  const given = fields.nested('dienstverband');
  if (given === undefined) return undefined;
  const from = given.date('van');
  const through = given.dateOrNull('totEnMet');
  if (isBefore(through, from))
    given.fault('totEnMet', 'eerder-dan-van', 'Vul een datum in die niet voor de eerste dag ligt.');
  given.end();
  return complete({ from, through });
}

function readWhatIf(fields: Fields, month: string | undefined): WhatIf | undefined {
  if (!fields.has('parameters')) return {};
  const given = fields.nested('parameters');
  if (given === undefined) return undefined;
  const values = WHAT_IF_NAMES.filter((name) => given.has(name)).map((name) => [name, readFigure(given, name, month)]);
  given.end();
  return complete(Object.fromEntries(values) as Record<string, string | undefined>);
}

function readFigure(given: Fields, name: WhatIfName, month: string | undefined): string | undefined {
  if (name === 'wmlMaand') return given.amount(name, { above: 0, most: AMOUNT.most });
  if (name !== 'normUren') return given.decimal(name, PERCENT);
  if (month === undefined || month >= SAME_NORM_SINCE) return given.decimal(name, HOURS);
  return given.fault(name, 'niet-van-toepassing', 'Voor 2024 is er geen vaste norm: geef die op als voltijdUren.');
}
