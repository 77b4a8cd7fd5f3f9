import { defineEntity, p } from '@mikro-orm/core';

/** Facts that were heard and do not fit what is known here: work for an operator. Follows from the log. */
export const DiscrepancyList = defineEntity({
  name: 'DiscrepancyList',
  tableName: 'discrepancy_list',
  properties: {
    eventId: p.uuid().primary(),
    tenant: p.text(),
    municipalityCode: p.text(),
    /** The thing that it was said of, and which kind of thing that would be. */
    subject: p.uuid(),
    category: p.text(),
    about: p.text(),
    misfit: p.text(),
    /** The message is found by it in the logs of both services. */
    correlationId: p.text(),
    recordedAt: p.datetime(),
  },
});
