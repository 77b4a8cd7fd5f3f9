import { defineEntity, p } from '@mikro-orm/core';

/** Of which municipality a case of an employer is; either of the two may read it. */
export const EmployerCase = defineEntity({
  name: 'EmployerCase',
  tableName: 'employer_case',
  properties: {
    caseId: p.uuid().primary(),
    employer: p.text(),
    municipality: p.text(),
  },
});
