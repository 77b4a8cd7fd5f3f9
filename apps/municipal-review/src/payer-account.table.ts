import { defineEntity, p } from '@mikro-orm/core';

/** Accounts that a municipality proposed to pay from, sealed; the log says by fingerprint which is in effect. */
export const PayerAccountRow = defineEntity({
  name: 'PayerAccountRow',
  tableName: 'payer_account',
  properties: {
    tenant: p.text().primary(),
    fingerprint: p.text().primary(),
    sealed: p.blob(),
  },
});
