import { defineEntity, p } from '@mikro-orm/core';

/** Free text that somebody wrote, sealed, beside the log: events have its reference and hash. */
export const ReasonText = defineEntity({
  name: 'ReasonText',
  tableName: 'reason',
  properties: {
    reference: p.uuid().primary(),
    tenant: p.text(),
    /** The stream that it belongs to. */
    about: p.text(),
    sealed: p.blob(),
    writtenAt: p.datetime(),
  },
});
