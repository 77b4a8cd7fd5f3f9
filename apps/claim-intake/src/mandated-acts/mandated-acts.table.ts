import { defineEntity, p } from '@mikro-orm/core';

/** Everything that somebody did for an employer by a mandate: what, when, and by which account. Follows from the log. */
export const MandatedAct = defineEntity({
  name: 'MandatedAct',
  tableName: 'mandated_act',
  properties: {
    eventId: p.uuid().primary(),
    tenant: p.text(),
    intermediary: p.text(),
    branch: p.text().nullable(),
    actor: p.text(),
    category: p.text(),
    subject: p.text(),
    type: p.text(),
    doneAt: p.datetime(),
  },
});
