import { readFileSync } from 'node:fs';
import { bsnsFrom } from '../../libs/testing/bsn.ts';

const [HEADINGS = ''] = readFileSync('docs/examples/loonbestand-nieuw.csv', 'utf8').split(/\r?\n/);

const FIRST_BSN = 100_000_000;

/** Rows of a payroll file, each about somebody else; the nth file has other people than those before it. */
export function payrollRows(rows: number, nth: number): string[][] {
  const people = bsns(FIRST_BSN + nth * rows * BSN_OF, rows);
  return people.map((bsn, row) => [
    ...[
      '2026-09',
      bsn,
      `P-${nth}-${row}`,
      'D.',
      `Demo-${row}`,
      '1991-02-03',
      `GM99${String(row % 100).padStart(2, '0')}`,
    ],
    ...['ja', 'doelgroepregister', 'loonwaarde', String(30 + (row % 60)), '2026-08-17', '2026-09-01', ''],
    ...['24', '38', 'nee', '104', '1529,60'],
  ]);
}

/** The file, as an employer sends it. */
export function csv(rows: readonly (readonly string[])[]): string {
  return [HEADINGS, ...rows.map((cells) => cells.join(';')), ''].join('\r\n');
}

/** About one number in eleven has a check digit that fits. */
const BSN_OF = 12;

function bsns(from: number, count: number): string[] {
  const numbers = bsnsFrom(from);
  return Array.from({ length: count }, () => numbers.next().value);
}
