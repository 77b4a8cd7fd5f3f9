import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { AssessmentEvent } from '../domain/assessment.ts';
import type { Claim } from '../domain/findings.ts';
import { AssessmentList, type AssessmentRow as Row } from './assessment-list.table.ts';

/** The municipality's claims. */
export const assessmentList = projection<AssessmentEvent, Row>({
  name: 'assessment-list',
  category: 'assessment',
  table: AssessmentList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { tenant, subject, event }: StoredEvent<AssessmentEvent>): Row {
  switch (event.type) {
    case 'ClaimRegistered':
      return { ...newRow(event.data.claim, tenant), outcome: 'registered' };
    case 'ClaimAssessed':
    case 'WorkItemSettled': {
      const { claim, outcome, amountCents, checks, missing, on } = event.data;
      return {
        ...newRow(claim, tenant),
        outcome,
        amountCents,
        reasons: checks.filter((check) => check.outcome !== 'passed').map(({ code }) => code),
        missingParameter: missing?.parameter ?? null,
        missingDate: missing?.date ?? null,
        assessedOn: on,
        heldBy: row?.heldBy ?? null,
      };
    }
  }
  if (row === undefined) throw new Error(`assessment ${subject} begins with ${event.type}`);
  switch (event.type) {
    case 'ClaimReserved':
      return { ...row, heldBy: event.data.runId };
    case 'ClaimReopened':
      return { ...row, heldBy: null };
    case 'ClaimDiffered':
      return { ...row, reasons: [...new Set([...row.reasons, DIFFERED])] };
  }
}

/** Told otherwise after it went into a payment run. */
const DIFFERED = 'gewijzigd-na-betaling';

function newRow({ claimId, grantId, applicationId, employerId, personRef, month }: Claim, tenant: string) {
  const parties = { claimId, tenant, grantId, applicationId, employerId, personRef, month };
  const nothingYet = { amountCents: null, missingParameter: null, missingDate: null, assessedOn: null, heldBy: null };
  return { ...parties, reasons: [], ...nothingYet };
}
