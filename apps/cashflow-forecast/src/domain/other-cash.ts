import { daysIn, monthOf } from '#libs/kernel/dates';

/** Whose money it is: the employer receives and pays wages ahead; the municipality pays. */
export type Side = 'receives' | 'pays';

/** What else comes and goes, as the user gives it: sure, in whole cents; what goes is below zero. */
export interface OtherCash {
  readonly lines: readonly { readonly date: string; readonly cents: number }[];
  /** Day of the month on which wages are paid, or the last day of a shorter month; its last day when absent. */
  readonly wageDay?: number;
}

export const NO_OTHER: OtherCash = { lines: [] };

/** By day, what is known to come and go beside the subsidy: an employer's wages, and the lines given. */
export function knownCash(
  { wages }: { readonly wages: readonly { readonly paidOn: string; readonly cents: number }[] },
  side: Side,
  other: OtherCash,
): ReadonlyMap<string, number> {
  const paid =
    side === 'pays' ? [] : wages.map(({ paidOn, cents }) => ({ date: wageDate(paidOn, other), cents: -cents }));
  const sums = new Map<string, number>();
  for (const { date, cents } of [...paid, ...other.lines]) sums.set(date, (sums.get(date) ?? 0) + cents);
  return sums;
}

function wageDate(monthEnd: string, { wageDay }: OtherCash): string {
  if (wageDay === undefined) return monthEnd;
  const month = monthOf(monthEnd);
  return `${month}-${String(Math.min(wageDay, daysIn(month))).padStart(2, '0')}`;
}
