import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { PayrollImportEvent } from '../domain/payroll-import.ts';
import { payrollFiles } from './payroll-file.projection.ts';

const counts = { format: 'csv', total: 9, notSubsidised: 4, good: 3, doubtful: 1, faulty: 1 } as const;
const received: PayrollImportEvent = {
  type: 'PayrollFileReceived',
  data: { on: '2026-04-02', expiresOn: '2026-05-02', ...counts },
};
const handled = { results: ['applied' as const], employmentId: SUBJECT, applicationId: null, claimId: null };
const handedIn: PayrollImportEvent = {
  type: 'PayrollRowsHandedIn',
  data: { on: '2026-04-03', rows: [2, 3].map((row) => ({ row, ...handled })) },
};
const expired: PayrollImportEvent = { type: 'PayrollRowsExpired', data: { on: '2026-05-03', waiting: 1 } };
const row = {
  ...{ payrollFileId: SUBJECT, tenant: TENANT, receivedOn: '2026-04-02', expiresOn: '2026-05-02' },
  ...{ ...counts, handedIn: 0, expired: false },
};

describe('the row of a payroll file', () => {
  it('counts what was handed in, also after it was sent again', () => {
    expect(rowAfter(payrollFiles, [received])).toEqual(row);
    expect(rowAfter(payrollFiles, [received, handedIn, handedIn])).toEqual({ ...row, handedIn: 4 });
    expect(rowAfter(payrollFiles, [received, handedIn, expired])).toEqual({ ...row, handedIn: 2, expired: true });
    expect(rowAfter(payrollFiles, [received, handedIn, expired, received])).toEqual({ ...row, handedIn: 2 });
  });

  it('is not there of a key that a file came under', () => {
    const remembered: PayrollImportEvent = { type: 'PayrollFileRemembered', data: { payrollFileId: SUBJECT } };
    expect(rowAfter(payrollFiles, [remembered, expired])).toBeUndefined();
  });
});
