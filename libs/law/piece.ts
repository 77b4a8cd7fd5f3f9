import { addDays } from '#libs/kernel/dates';
import { flatRateLastDay } from '#libs/law/flat-rate';
import { chosen, OPEN_QUESTIONS, type Settings, type SettingValue } from '#libs/law/settings';

/** What the work is worth: percent of the minimum wage, or euros of a full month with holiday allowance. */
export type WageValue = { readonly percent: string } | { readonly amount: string };

/** Figures that the asker replaces to see what if; a youth share applies to the minimum wage. Decimal texts. */
export type WhatIf = Partial<Readonly<Record<WhatIfName, string>>>;
export const WHAT_IF_NAMES = [
  'wmlMaand',
  'werkgeverslastenPercentage',
  'vakantiebijslagPercentage',
  'maximumPercentage',
  'forfaitPercentage',
  'normUren',
] as const;
export type WhatIfName = (typeof WHAT_IF_NAMES)[number];

/** Days of one month in which nothing changes but what the law itself changes. Hours and percentages are decimal texts. */
export interface Piece {
  /** Both in the month; it has no day when the last is before the first. */
  readonly from: string;
  readonly through: string;
  readonly grantedFrom: string;
  /** Without it no end of the flat rate is known. */
  readonly employedFrom: string | null;
  /** The first day of a later wage value (open question Q8). */
  readonly changedOn: string | null;
  readonly route: 'forfaitair' | 'loonwaarde';
  readonly wageValue: WageValue | null;
  readonly agreedHours: string;
  /** The usual full-time week, before 2024 the norm of the sector; 36 when it is not known. */
  readonly fullTimeHours: string | null;
  /** Whole years on a day. */
  readonly ageOn: (date: string) => number;
  /** Learns on the job (bbl). */
  readonly apprentice: boolean;
  readonly whatIf: WhatIf;
  readonly settings: Settings;
}

export type Rule = 'wageValue' | 'flatRate' | 'nothing';

/** Days of a piece under one rule of the law. */
export interface Part extends Piece {
  readonly rule: Rule;
  /** The first day of what is paid in advance after the flat rate has ended (open question Q20). */
  readonly advanceFrom: string | null;
  /** The flat rate has ended, and nothing is paid until the wage value is there. */
  readonly expired: boolean;
}

/** A piece by the rules of the law: six months of flat rate at most, then the wage value, or what Q20 says. */
export function partsOf(piece: Piece): Part[] {
  const plain = { ...piece, advanceFrom: null, expired: false };
  if (piece.route === 'loonwaarde') return [{ ...plain, rule: piece.wageValue === null ? 'nothing' : 'wageValue' }];
  const { employedFrom, grantedFrom, settings } = piece;
  if (employedFrom === null) return [{ ...plain, rule: 'flatRate' }];
  const later: Rule = piece.wageValue === null ? 'nothing' : 'wageValue';
  if (grantedFrom > employedFrom && chosen(settings, 'forfaitNaStart') === 'nietToegestaan') {
    return [{ ...plain, rule: later }];
  }
  const last = flatRateLastDay(employedFrom);
  const after = addDays(last, 1);
  if (piece.through <= last) return [{ ...plain, rule: 'flatRate' }];
  if (later === 'nothing' && chosen(settings, 'naForfait') === 'voorschot') {
    return [{ ...plain, rule: 'flatRate', advanceFrom: piece.from > after ? piece.from : after }];
  }
  const rest = { ...plain, rule: later, changedOn: after, expired: later === 'nothing' };
  if (piece.from > last) return [rest];
  return [
    { ...plain, rule: 'flatRate', through: last },
    { ...rest, from: after },
  ];
}

/** The ways of open question Q8. */
export const BASIS_CHOICES = OPEN_QUESTIONS.basisBijWijziging.values;

/**
 * The day whose minimum wage and surcharge hold: that of the grant in its first calendar year, later 1 January (10d lid 7).
 * Open question Q8: a wage value that came in the course of the year may bring another day.
 */
export function basisDate(month: string, part: Part, how: SettingValue<'basisBijWijziging'>): string {
  const year = month.slice(0, 4);
  const january = `${year}-01-01`;
  if (part.changedOn?.slice(0, 4) === year) {
    if (how === 'januari') return january;
    if (how === 'wijzigingsdatum') return part.changedOn;
  }
  return part.grantedFrom.slice(0, 4) === year ? part.grantedFrom : january;
}
