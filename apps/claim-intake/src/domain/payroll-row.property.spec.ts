import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cells, COLUMNS, FINDINGS } from './payroll-cells.ts';
import { readRow, verdictOf } from './payroll-row.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'ja',
    '2026-09',
    '999999990',
    '1991-02-03',
    '31-12-9999',
    'GM9901',
    'loonwaarde',
    '55',
    '1.000,5',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', '9'.repeat(300)),
);
const cells = fc.record(Object.fromEntries(COLUMNS.map((column) => [column, cell]))) as fc.Arbitrary<Cells>;

it('has a verdict for whatever a row says, of columns and codes alone', () => {
  fc.assert(
    fc.property(cells, fc.boolean(), (row, known) => {
      const reading = readRow({ ...row, lks: 'ja' });
      if (reading === 'not subsidised') throw new Error('it is dropped');
      const { outcome, findings } = verdictOf(reading, known);
      for (const { column, code, ...more } of findings) {
        expect(COLUMNS).toContain(column);
        expect(Object.keys(FINDINGS)).toContain(code);
        expect(more).toEqual({});
      }
      expect(outcome === 'faulty').toBe(reading.row === undefined);
    }),
  );
});
