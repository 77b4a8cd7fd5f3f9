import { isDate } from '#libs/kernel/dates';
import type { StatementLine } from '../domain/bank-matching.ts';
import { centsOf, referenceIn, UnreadableStatement } from './unreadable.ts';

/** Value date, entry date, mark (C credit, D debit, R reversal), amount: field 61 of SWIFT MT940. */
const LINE = /^(\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2}))?(R?[CD])[A-Z]?(\d{1,12},\d{0,2})/;
const COMES_IN = new Set(['C', 'RD']);

/** The money that came in by an MT940. The reference is looked for in field 86 that follows, whose lines are broken anywhere. */
export function readMt940(text: string): StatementLine[] {
  const fields = text.split(/\r?\n(?=:\d{2}[A-Z]?:|-\}?\s*$)/).map((field) => {
    const [, tag = '', value = ''] = /^:(\d{2}[A-Z]?):([\s\S]*)$/.exec(field.trimEnd()) ?? [];
    return { tag, value };
  });
  const account = fields.find(({ tag }) => tag === '60F' || tag === '60M');
  if (account === undefined) throw new UnreadableStatement('Dit is geen MT940: het beginsaldo ontbreekt.');
  if (!/^[CD]\d{6}EUR/.test(account.value)) throw new UnreadableStatement('Dit afschrift is niet in euro’s.');
  return fields.flatMap(({ tag, value }, index) => {
    if (tag !== '61') return [];
    const next = fields[index + 1];
    const described = next?.tag === '86' ? next.value : '';
    return lineOf(value, `${value} ${described}`.replaceAll(/\r?\n/g, ''), index);
  });
}

function lineOf(value: string, described: string, index: number): StatementLine[] {
  const [, yy = '', mm = '', dd = '', entryMonth, entryDay, mark = '', amount = ''] = LINE.exec(value) ?? [];
  const year = 2000 + Number(yy) + crossing(mm, entryMonth);
  const bookedOn = `${year}-${entryMonth ?? mm}-${entryDay ?? dd}`;
  const amountCents = centsOf(amount);
  if (!isDate(bookedOn) || amountCents === undefined)
    throw new UnreadableStatement(`Regel ${index + 1} van het afschrift kunnen wij niet lezen.`);
  return COMES_IN.has(mark) ? [{ reference: referenceIn(described), bookedOn, amountCents }] : [];
}

/** The entry date has no year: booked in January with a value date in December is a year later, and the other way around. */
function crossing(valueMonth: string, entryMonth: string | undefined): -1 | 0 | 1 {
  if (valueMonth === '12' && entryMonth === '01') return 1;
  return valueMonth === '01' && entryMonth === '12' ? -1 : 0;
}
