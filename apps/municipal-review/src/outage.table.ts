import { defineEntity, p } from '@mikro-orm/core';

/** Every outage that was recorded, for everybody to see; made from the log, and made again from it. */
export const OutageTable = defineEntity({
  name: 'Outage',
  tableName: 'outage',
  properties: {
    outageId: p.uuid().primary(),
    /** Instants, ending in `Z`. */
    beganAt: p.text(),
    endedAt: p.text().nullable(),
    parts: p.json<readonly string[]>(),
  },
});
