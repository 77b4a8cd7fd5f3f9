import { defineEntity, p } from '@mikro-orm/core';
import type { Task } from '#libs/kernel/mandates';

/**
 * Every mandate, also those that ended: once an employer has one here, only these count. Follows from the log: in
 * claim-intake from what was given, in the others from what they heard of it.
 */
export const MandateList = defineEntity({
  name: 'MandateList',
  tableName: 'mandate_list',
  properties: {
    mandateId: p.uuid().primary(),
    tenant: p.text(),
    /** KvK number of who may act. */
    intermediary: p.text(),
    branch: p.text().nullable(),
    tasks: p.json<readonly Task[]>(),
    givenOn: p.date(),
    endsOn: p.date(),
    withdrawnOn: p.date().nullable(),
  },
});
