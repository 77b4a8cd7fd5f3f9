const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** `€ 1.032,48` for 103248. Amounts are whole cents everywhere; only what a person reads is in euros. */
export function formatCents(cents: number): string {
  return EUROS.format(cents / 100);
}

/** `1032.48` for 103248: the decimal text of files and messages, exact for every safe integer. */
export function decimalEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
