import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import {
  type HandledRow,
  payrollImport,
  type PayrollImportEvent,
  type Receipt,
  rowsToHandIn,
} from './payroll-import.ts';

const RECEIPT: Receipt = {
  format: 'csv',
  total: 4,
  notSubsidised: 1,
  rows: [
    { row: 2, findings: [] },
    { row: 4, findings: [{ column: 'begindatum', code: 'misschien-te-laat' }] },
    { row: 5, findings: [{ column: 'bsn', code: 'elfproef' }] },
  ],
};
const receive = {
  type: 'ReceiveFile',
  uploadId: 'u1',
  receipt: RECEIPT,
  on: '2026-10-05',
  expiresOn: '2026-11-04',
} as const;
const received: PayrollImportEvent = {
  type: 'PayrollFileReceived',
  data: {
    ...{ uploadId: 'u1', on: '2026-10-05', expiresOn: '2026-11-04', format: 'csv', total: 4, notSubsidised: 1 },
    ...{ good: 1, doubtful: 1, faulty: 1 },
  },
};
const judged: PayrollImportEvent = { type: 'PayrollRowsJudged', data: { rows: RECEIPT.rows } };
const handled = (row: number): HandledRow => ({
  ...{ row, results: ['applied'], employmentId: `e${row}`, applicationId: `a${row}`, claimId: null },
});
const handIn = (...rows: number[]) => ({ type: 'RecordHandIn', rows: rows.map(handled), on: '2026-10-06' }) as const;
const handedIn = (...rows: number[]): PayrollImportEvent => ({
  type: 'PayrollRowsHandedIn',
  data: { on: '2026-10-06', rows: rows.map(handled) },
});
const expire = (on: string) => ({ type: 'ExpireRows', on }) as const;
const expired: PayrollImportEvent = { type: 'PayrollRowsExpired', data: { on: '2026-11-04', waiting: 2 } };

const meant = (history: PayrollImportEvent[], named?: number[]) => rowsToHandIn(replay(payrollImport, history), named);

describe('a payroll file', () => {
  it('is received once, however often it is sent', () => {
    given(payrollImport, []).when(receive).then([received, judged]);
    given(payrollImport, [received, judged]).when(receive).thenNothing();
  });

  it('keeps its events small', () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => ({ row: index + 2, findings: [] }));
    const events = payrollImport.decide({ ...receive, receipt: { ...RECEIPT, rows } }, payrollImport.initialState);
    expect(events).toHaveLength(4);
  });

  it('hands in its good rows, and doubtful ones when they are named', () => {
    expect(meant([received, judged])).toEqual([2]);
    expect(meant([received, judged], [4, 4, 2])).toEqual([4, 2]);
    given(payrollImport, [received, judged])
      .when(handIn(2, 4))
      .then([handedIn(2, 4)]);
  });

  it('hands in no faulty row, no dropped one and none that is not there', () => {
    for (const row of [5, 3, 99]) {
      given(payrollImport, [received, judged]).when(handIn(2, row)).thenRejected('PAYROLL_ROW_NOT_WAITING');
    }
    given(payrollImport, []).when(handIn(2)).thenRejected('PAYROLL_FILE_UNKNOWN');
  });

  it('hands a row in once', () => {
    given(payrollImport, [received, judged, handedIn(2)])
      .when(handIn(2))
      .thenNothing();
    given(payrollImport, [received, judged, handedIn(2)])
      .when(handIn(2, 4))
      .then([handedIn(4)]);
    expect(meant([received, judged, handedIn(2)])).toEqual([]);
  });

  it('is forgotten after thirty days, as far as it still waits', () => {
    given(payrollImport, [received, judged]).when(expire('2026-11-03')).thenNothing();
    given(payrollImport, [received, judged]).when(expire('2026-11-04')).then([expired]);
    given(payrollImport, [received, judged, handedIn(2, 4)])
      .when(expire('2026-11-04'))
      .thenNothing();
    given(payrollImport, [received, judged, expired]).when(handIn(4)).thenRejected('PAYROLL_FILE_EXPIRED');
  });

  it('can be sent again when it was forgotten', () => {
    const again = { ...receive, on: '2026-12-01', expiresOn: '2026-12-31' };
    given(payrollImport, [received, judged, handedIn(2), expired])
      .when(again)
      .then([{ ...received, data: { ...received.data, on: again.on, expiresOn: again.expiresOn } }, judged] as never);
    expect(meant([received, judged, handedIn(2), expired, received, judged], [2, 4])).toEqual([4]);
  });

  it('is remembered by the idempotency key under which it came', () => {
    const remember = { type: 'RememberFile', payrollFileId: 'f1' } as const;
    const remembered: PayrollImportEvent = { type: 'PayrollFileRemembered', data: { payrollFileId: 'f1' } };
    given(payrollImport, []).when(remember).then([remembered]);
    given(payrollImport, [remembered]).when(remember).thenNothing();
  });
});
