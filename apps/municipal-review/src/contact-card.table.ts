import { defineEntity, p } from '@mikro-orm/core';

/** How an official can be reached, sealed: an account is no name, and events have accounts only. */
export const ContactCardRow = defineEntity({
  name: 'ContactCardRow',
  tableName: 'contact_card',
  properties: {
    tenant: p.text().primary(),
    account: p.text().primary(),
    sealed: p.blob(),
  },
});
