import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { asRegister, parameter } from './parameter.ts';
import { approvedRows, type RegisterEvent, rowsOn } from './register.ts';

const row = { name: 'wmlMaand', from: '2027-01-01', value: '2400.60', source: 'Staatscourant 2026, 12345' };
const proposed = { type: 'RowProposed', data: { rowId: '1', row, by: 'a', on: '2026-11-20' } } as const;
const approved = { type: 'RowApproved', data: { rowId: '1', row, by: 'b', on: '2026-11-21' } } as const;
const propose = { type: 'ProposeRow', rowId: '1', row, by: 'a', on: '2026-11-20' } as const;
const approve = { type: 'ApproveRow', rowId: '1', by: 'b', on: '2026-11-21' } as const;

describe('a figure of the law', () => {
  it('counts too that was recorded in the first shape', () => {
    const old = { parameterId: '1', row, by: 'a', on: '2026-11-20' };
    const events = ['ParameterProposed', 'ParameterApproved'].map((type) => asRegister({ type, data: old }));
    expect(approvedRows(replay(parameter, events))).toMatchObject([{ rowId: '1', value: '2400.60' }]);
    expect(asRegister(proposed)).toEqual(proposed);
  });

  it('is proposed once, however often it is sent', () => {
    given(parameter, []).when(propose).then([proposed]);
    given(parameter, [proposed])
      .when({ ...propose, rowId: '2' })
      .thenNothing();
    given(parameter, [proposed])
      .when({ ...propose, row: { ...row, value: '2401.20' } })
      .thenRejected('ROW_DIFFERS');
  });

  it('that the law would have rounded was read wrongly', () => {
    given(parameter, [])
      .when({ ...propose, row: { ...row, value: '2400.50' } })
      .thenRejected('ROW_UNFIT');
  });

  it('is approved by somebody else than who proposed it', () => {
    given(parameter, [proposed])
      .when({ ...approve, by: 'a' })
      .thenRejected('FOUR_EYES');
    given(parameter, [proposed]).when(approve).then([approved]);
    given(parameter, [proposed, approved]).when(approve).thenNothing();
    given(parameter, []).when(approve).thenRejected('ROW_UNKNOWN');
  });

  it('that was read wrongly is withdrawn by who proposed it, before it counts, and can be proposed anew', () => {
    const reason = { reference: 'r', hash: 'h' };
    const data = { rowId: '1', reason, by: 'a', on: '2026-11-21' };
    const withdraw = { type: 'WithdrawRow', ...data } as const;
    const withdrawn: RegisterEvent = { type: 'RowWithdrawn', data };
    given(parameter, [proposed]).when(withdraw).then([withdrawn]);
    given(parameter, [proposed, withdrawn]).when(withdraw).thenNothing();
    given(parameter, [proposed, withdrawn]).when(approve).thenRejected('ROW_WITHDRAWN');
    given(parameter, [proposed, withdrawn])
      .when({ ...propose, rowId: '2' })
      .then([{ type: 'RowProposed', data: { ...proposed.data, rowId: '2' } }]);
    given(parameter, [proposed])
      .when({ ...withdraw, by: 'b' })
      .thenRejected('NOT_THE_PROPOSER');
    given(parameter, [proposed, approved]).when(withdraw).thenRejected('ROW_APPROVED');
    given(parameter, []).when(withdraw).thenRejected('ROW_UNKNOWN');
  });

  it('that a mistake replaced can be set back, by two people again', () => {
    const mistake = { ...approved.data, rowId: '2', row: { ...row, value: '2401.20' } };
    const history: RegisterEvent[] = [
      ...[proposed, approved],
      { type: 'RowProposed', data: mistake },
      { type: 'RowApproved', data: mistake },
    ];
    const back = { ...propose, rowId: '3' };
    const again: RegisterEvent = { type: 'RowProposed', data: { ...proposed.data, rowId: '3' } };
    given(parameter, history).when(back).then([again]);
    given(parameter, [...history, again])
      .when({ ...back, rowId: '4' })
      .thenNothing();
    const settled = replay(parameter, [
      ...history,
      again,
      { type: 'RowApproved', data: { ...approved.data, rowId: '3' } },
    ]);
    expect(rowsOn(settled, '2027-01-01').get('wmlMaand')).toMatchObject({ rowId: '3', value: '2400.60' });
  });

  it('counts once it is approved, and the later approval goes before the earlier', () => {
    const second = {
      rowId: '2',
      row: { ...row, value: '2401.20', source: 'herstel' },
      by: 'a',
      on: '2026-11-20',
    };
    const history: RegisterEvent[] = [
      { type: 'RowProposed', data: second },
      proposed,
      approved,
      { type: 'RowApproved', data: { ...second, by: 'b' } },
    ];
    expect(approvedRows(replay(parameter, history.slice(0, 2)))).toEqual([]);
    expect(approvedRows(replay(parameter, history)).map(({ value }) => value)).toEqual(['2400.60', '2401.20']);
  });
});
