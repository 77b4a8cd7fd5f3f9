import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { profile, settingsOn } from './profile.ts';
import type { RegisterEvent, Row } from './register.ts';

const row = (name: string, value: string, from = '2026-01-01'): Row => ({ name, from, value, source: 'Beleidsregels' });
const propose = (of: Row) => ({ type: 'ProposeRow', rowId: '1', row: of, by: 'a', on: '2026-01-05' }) as const;
const approved = (rowId: string, of: Row): RegisterEvent[] =>
  (['RowProposed', 'RowApproved'] as const).map((type) => ({
    type,
    data: { rowId, row: of, by: type, on: '2026-01-05' },
  }));

describe('the profile of a municipality', () => {
  it.each([
    ['deelmaand', 'dagen30'],
    ['beslistermijnWeken', '8'],
    ['loonwaardeOndergrens', '12.5'],
    ['werkelijkeUren', 'ja'],
  ])('can say %s is %s', (name, value) => {
    const command = propose(row(name, value));
    const { rowId, row: of, by, on } = command;
    given(profile, [])
      .when(command)
      .then([{ type: 'RowProposed', data: { rowId, row: of, by, on } }]);
  });

  it.each([
    ['deelmaand', 'soms'],
    ['beslistermijnWeken', 'acht'],
    ['beslistermijnWeken', 'ja'],
    ['werkelijkeUren', '1'],
    ['onbekend', 'ja'],
  ])('cannot say %s is %s', (name, value) => {
    given(profile, [])
      .when(propose(row(name, value)))
      .thenRejected('ROW_UNFIT');
  });

  it('has on a day the choice that began last, of two of one day the one that was approved last, and no rule', () => {
    const state = replay(profile, [
      ...approved('1', row('deelmaand', 'heleMaand', '2026-06-01')),
      ...approved('2', row('deelmaand', 'dagen30', '2026-03-01')),
      ...approved('3', row('deelmaand', 'werkdagen', '2026-06-01')),
      ...approved('4', row('beslistermijnWeken', '8')),
      { type: 'RowProposed', data: { rowId: '5', row: row('bbl', 'bblPercentage'), by: 'a', on: '2026-01-05' } },
    ]);
    expect(settingsOn(state, '2026-02-28')).toEqual({});
    expect(settingsOn(state, '2026-05-31')).toEqual({ deelmaand: 'dagen30' });
    expect(settingsOn(state, '2026-06-01')).toEqual({ deelmaand: 'werkdagen' });
  });
});
