import { defineEntity, p } from '@mikro-orm/core';

/** Of every employment where it stands, for lists. Follows from the log. */
export const EmploymentList = defineEntity({
  name: 'EmploymentList',
  tableName: 'employment_list',
  properties: {
    employmentId: p.uuid().primary(),
    tenant: p.text(),
    personRef: p.uuid(),
    personnelNumber: p.text(),
    startedOn: p.date(),
    endsOn: p.date().nullable(),
    hoursPerWeek: p.float(),
    fullTimeHours: p.float(),
    variableHours: p.boolean(),
    status: p.text(),
    /** The reminder of the application window that came last, and when; none before the first. */
    reminder: p.text().nullable(),
    remindedOn: p.date().nullable(),
  },
});
