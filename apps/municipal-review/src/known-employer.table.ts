import { defineEntity, p } from '@mikro-orm/core';

/** Which employer has something with which municipality; made from the log, and made again from it. */
export const KnownEmployer = defineEntity({
  name: 'KnownEmployer',
  tableName: 'known_employer',
  properties: {
    /** Municipality and employer. */
    pairId: p.text().primary(),
    employer: p.text(),
    municipality: p.text(),
    since: p.text(),
  },
});
