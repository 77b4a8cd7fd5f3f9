import { defineEntity, p } from '@mikro-orm/core';

/** Claims of which the last word has not been said: what becomes known may still change what is found. */
export const OpenClaim = defineEntity({
  name: 'OpenClaim',
  tableName: 'open_claim',
  properties: {
    claimId: p.uuid().primary(),
    tenant: p.text(),
    grantId: p.uuid(),
    /** For a figure of the law. */
    waits: p.boolean(),
  },
});
