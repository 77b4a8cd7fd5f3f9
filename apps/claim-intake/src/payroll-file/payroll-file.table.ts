import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** The employer's list of payroll files: numbers only. */
export const PayrollFileTable = defineEntity({
  name: 'PayrollFile',
  tableName: 'payroll_file',
  properties: {
    payrollFileId: p.uuid().primary(),
    tenant: p.text(),
    receivedOn: p.date(),
    expiresOn: p.date(),
    format: p.text(),
    total: p.integer(),
    notSubsidised: p.integer(),
    good: p.integer(),
    doubtful: p.integer(),
    faulty: p.integer(),
    handedIn: p.integer(),
    expired: p.boolean(),
  },
});

export type PayrollFileRow = InferEntity<typeof PayrollFileTable>;
