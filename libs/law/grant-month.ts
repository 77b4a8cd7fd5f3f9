import { monthOf } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import { monthlyAmount, type MonthAmount } from '#libs/law/monthly-amount';
import type { Piece } from '#libs/law/piece';
import type { MissingFigure } from '#libs/law/worksheet';

/** Days of a month in which a grant holds without a change. Hours and percentages are decimal texts, or numbers read by theirs. */
export interface GrantPeriod {
  /** First and last day, both in the month. */
  readonly from: string;
  readonly through: string;
  readonly grantedFrom: string;
  readonly employment: { readonly from: string; readonly through: string | null };
  readonly route: 'forfaitair' | 'loonwaarde';
  readonly wageValuePercent: string | null;
  readonly agreedHours: number | string;
  readonly fullTimeHours: number | string;
  /** From a month on, an age in whole years; 21 stands for 21 and older. The first is the month of the start. */
  readonly ages: readonly { readonly from: string; readonly age: number }[];
  /** Keys of `instellingen`; what is absent is the default. */
  readonly settings: Readonly<Record<string, string>>;
  /** The first day of a new wage value in the course of the grant; it matters only for open question Q8. */
  readonly changedOn?: string | null;
}

/**
 * The subsidy of one month of a grant, by the periods of that month in which it holds. With a figure that is not known yet
 * the answer names it, and nothing is guessed. Settings on rounding and part months are those of the first period.
 */
export function grantMonthAmount(
  month: string,
  periods: readonly GrantPeriod[],
  figures: Figures,
): MonthAmount | MissingFigure {
  return monthlyAmount(month, periods.map(pieceOf), figures);
}

function pieceOf({ employment, wageValuePercent, ages, changedOn, ...period }: GrantPeriod): Piece {
  return {
    ...{ from: period.from, through: period.through, grantedFrom: period.grantedFrom, employedFrom: employment.from },
    ...{ changedOn: changedOn ?? null, route: period.route, settings: period.settings, apprentice: false, whatIf: {} },
    wageValue: wageValuePercent === null ? null : { percent: wageValuePercent },
    agreedHours: String(period.agreedHours),
    fullTimeHours: String(period.fullTimeHours),
    ageOn: (date) => (ages.findLast(({ from }) => from <= monthOf(date)) ?? ages[0])?.age ?? 21,
  };
}

export type { MissingFigure, MonthAmount };
