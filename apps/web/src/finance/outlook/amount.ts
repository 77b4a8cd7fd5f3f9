const AMOUNT = /^([-\u2212]?)(\d{1,3}(?:[.,\s]\d{3})*|\d+)(?:[.,](\d{1,2}))?$/;

/** What people type for an amount: "25.000", "€ 1.500,50", "-300". Nothing when it is no amount. */
export function centsOf(text: string): number | undefined {
  const [, sign = '', units = '', part = ''] = AMOUNT.exec(text.replace('€', '').trim()) ?? [];
  if (units === '') return undefined;
  const cents = Number(units.replaceAll(/\D/g, '')) * 100 + Number(part.padEnd(2, '0'));
  return sign === '' ? cents : -cents;
}
