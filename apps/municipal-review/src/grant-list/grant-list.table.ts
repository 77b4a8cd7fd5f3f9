import { defineEntity, p } from '@mikro-orm/core';

/** Every grant of a municipality by its newest version; made from the log, and made again from it. */
export const GrantList = defineEntity({
  name: 'GrantList',
  tableName: 'grant_list',
  properties: {
    grantId: p.uuid().primary(),
    tenant: p.text(),
    applicationId: p.uuid(),
    employerId: p.text(),
    personRef: p.text(),
    variableHours: p.boolean(),
    version: p.integer(),
    grantedFrom: p.text(),
    validThrough: p.text().nullable(),
    route: p.text(),
    wageValuePercent: p.text().nullable(),
    flatRateThrough: p.text().nullable(),
    agreedHours: p.double(),
    amountCents: p.integer().nullable(),
    proposed: p.boolean(),
  },
});
