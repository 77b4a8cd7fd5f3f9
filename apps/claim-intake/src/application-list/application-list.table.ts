import { defineEntity, p } from '@mikro-orm/core';

/** Of every application where it stands, for lists. Follows from the log. */
export const ApplicationList = defineEntity({
  name: 'ApplicationList',
  tableName: 'application_list',
  properties: {
    applicationId: p.uuid().primary(),
    tenant: p.text(),
    employmentId: p.uuid(),
    personRef: p.uuid().nullable(),
    municipalityCode: p.text(),
    route: p.text(),
    status: p.text(),
    draftedOn: p.date(),
    startedOn: p.date().nullable(),
    receivedOn: p.date().nullable(),
    decidedOn: p.date().nullable(),
    grantId: p.uuid().nullable(),
  },
});
