import { defineEntity, p } from '@mikro-orm/core';

/** Where an employer wants to be told of messages, sealed: events have its reference and hash. */
export const NoticeAddressRow = defineEntity({
  name: 'NoticeAddressRow',
  tableName: 'notice_address',
  properties: {
    reference: p.uuid().primary(),
    employer: p.text(),
    sealed: p.blob(),
  },
});
