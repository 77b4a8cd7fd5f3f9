import { defineEntity, p } from '@mikro-orm/core';

/** Of every claim where it stands, for lists and totals. Follows from the log. */
export const ClaimList = defineEntity({
  name: 'ClaimList',
  tableName: 'claim_list',
  properties: {
    claimId: p.uuid().primary(),
    tenant: p.text(),
    applicationId: p.uuid(),
    grantId: p.uuid(),
    employmentId: p.uuid(),
    personRef: p.uuid(),
    municipalityCode: p.text(),
    month: p.text(),
    variableHours: p.boolean(),
    status: p.text(),
    outcome: p.text().nullable(),
    amountCents: p.bigint('number').nullable(),
  },
});
