import type { Assessment } from '../domain/assessment.ts';
import { EXPECTED, OUTCOME } from '../outcome.representation.ts';
import type { ListedAssessmentDto } from './assessment-list.dto.ts';
import type { AssessmentRow } from './assessment-list.table.ts';

/** A claim in a list. */
export function representRow(row: AssessmentRow): ListedAssessmentDto {
  const { missingParameter, missingDate } = row;
  return {
    declaratieId: row.claimId,
    toekenningId: row.grantId,
    aanvraagId: row.applicationId,
    werkgeverId: row.employerId,
    persoonRef: row.personRef,
    maand: row.month,
    uitkomst: row.outcome === 'registered' ? EXPECTED : OUTCOME[row.outcome as Assessment['outcome']],
    bedragCenten: row.amountCents ?? null,
    redenen: row.reasons,
    ontbreekt: missingParameter && missingDate ? { parameter: missingParameter, datum: missingDate } : null,
    beoordeeldOp: row.assessedOn ?? null,
    betaalrunId: row.heldBy ?? null,
  };
}
