import { parse } from 'csv-parse/sync';
import { isDate } from '#libs/kernel/dates';
import type { StatementLine } from '../domain/bank-matching.ts';
import { centsOf, referenceIn, UnreadableStatement } from './unreadable.ts';

const HEADINGS = {
  date: ['boekdatum', 'datum', 'date', 'transactiedatum'],
  amount: ['bedrag', 'bedrag (eur)', 'amount', 'transactiebedrag'],
  side: ['af bij', 'af/bij', 'debet/credit', 'credit/debet', 'debit/credit'],
  currency: ['munt', 'valuta', 'currency'],
} as const;
const OUT = /^(af|d|debet|debit)$/i;

/** The money that came in by a CSV of a Dutch bank: its columns are found by their headings, in any order. */
export function readCsv(text: string): StatementLine[] {
  const rows = cellsOf(text);
  const headings = (rows[0] ?? []).map((heading) => heading.trim().toLowerCase());
  const column = (name: keyof typeof HEADINGS) =>
    headings.findIndex((one) => HEADINGS[name].some((known) => known === one));
  const [date, amount, side, currency] = [column('date'), column('amount'), column('side'), column('currency')];
  if (date < 0 || amount < 0)
    throw new UnreadableStatement('In dit bestand missen wij een kolom Datum of een kolom Bedrag.');
  return rows.slice(1).flatMap((cells, index) => {
    const bookedOn = dayOf(cells[date] ?? '');
    const cents = centsOf(cells[amount] ?? '');
    const foreign = currency >= 0 && cells[currency]?.trim().toUpperCase() !== 'EUR';
    if (bookedOn === undefined || cents === undefined || foreign)
      throw new UnreadableStatement(`Op rij ${index + 2} kunnen wij de datum of het bedrag in euro’s niet lezen.`);
    const goesOut = cents <= 0 || (side >= 0 && OUT.test(cells[side]?.trim() ?? ''));
    return goesOut ? [] : [{ reference: referenceIn(cells.join(' ')), bookedOn, amountCents: cents }];
  });
}

function cellsOf(text: string): string[][] {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  const delimiter = [';', ',', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
  try {
    return parse(text, { bom: true, delimiter, skip_empty_lines: true });
  } catch {
    throw new UnreadableStatement('Niet elke rij van dit bestand heeft evenveel kolommen.');
  }
}

/** `2026-03-16`, `20260316`, `16-03-2026` or `16/03/2026`. */
function dayOf(written: string): string | undefined {
  const text = written.trim();
  const [, y = '', m = '', d = ''] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  const [, day = d, month = m, year = y] = /^(\d{2})[-/](\d{2})[-/](\d{4})$/.exec(text) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDate(found) ? found : undefined;
}
