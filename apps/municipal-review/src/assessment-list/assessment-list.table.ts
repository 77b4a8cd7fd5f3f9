import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Every claim that the municipality heard of, with what was last found and the payment run that holds it. */
export const AssessmentList = defineEntity({
  name: 'AssessmentList',
  tableName: 'assessment_list',
  properties: {
    claimId: p.uuid().primary(),
    tenant: p.text(),
    grantId: p.uuid(),
    applicationId: p.uuid(),
    employerId: p.text(),
    personRef: p.text(),
    month: p.text(),
    /** As in the domain, and `registered` while it is only expected. */
    outcome: p.text(),
    amountCents: p.integer().nullable(),
    /** Codes of the checks that are not green. */
    reasons: p.json<readonly string[]>(),
    missingParameter: p.text().nullable(),
    missingDate: p.date().nullable(),
    assessedOn: p.date().nullable(),
    heldBy: p.uuid().nullable(),
  },
});

export type AssessmentRow = InferEntity<typeof AssessmentList>;
