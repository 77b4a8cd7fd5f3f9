import { describe, expect, it } from '@jest/globals';
import { answerTo, notWorkedOut, table } from './case-table.ts';

describe('the table of cases', () => {
  it.each(table.gevallen.map((row) => [row.id, row.titel, row] as const))('%s %s', (_id, _title, row) => {
    expect(answerTo(row)).toEqual(row.verwacht);
  });

  it('can be worked out with a pencil, line by line', () => {
    expect(table.gevallen.flatMap(notWorkedOut)).toEqual([]);
  });

  it('says of every row where it comes from, and has no two of one name', () => {
    const { gevallen } = table;
    expect(gevallen.filter(({ bron, titel }) => bron === '' || titel === '')).toEqual([]);
    expect(new Set(gevallen.map(({ id }) => id)).size).toBe(gevallen.length);
  });
});
