import { Fraction } from '#libs/kernel/fraction';
import type { SettingValue } from '#libs/law/settings';

const HUNDRED = Fraction.of(100);

/** Whole cents of an amount in euros, by open question Q3: half a cent up, or every part of a cent up. */
export function inCents(exact: Fraction, manner: SettingValue<'afrondingswijze'>): bigint {
  const cents = exact.times(HUNDRED);
  return manner === 'omhoog' ? cents.ceil() : cents.round();
}

/** `1032.48` of 103248 cents; never negative. */
export function inEuros(cents: bigint): string {
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether an amount in euros is a whole number of cents, so that no rounding takes place. */
export function isWholeCents(exact: Fraction): boolean {
  return exact.times(HUNDRED).denominator === 1n;
}
