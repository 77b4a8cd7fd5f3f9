import { defineEntity, p } from '@mikro-orm/core';

/** What an employer and a municipality wrote to each other, sealed, beside the log: events have its reference and hash. */
export const CorrespondenceText = defineEntity({
  name: 'CorrespondenceText',
  tableName: 'correspondence_text',
  properties: {
    reference: p.uuid().primary(),
    /** Empty of what only the municipality may read. */
    employer: p.text(),
    municipality: p.text(),
    conversationId: p.uuid(),
    sealed: p.blob(),
    writtenAt: p.datetime(),
  },
});
