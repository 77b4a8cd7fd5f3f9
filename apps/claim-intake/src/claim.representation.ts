import { Rejected } from '#libs/http/problem';
import { Rejection } from '#libs/kernel/decider';
import type { ClaimDetailDto } from './claim.dto.ts';
import { type ClaimState, type ClaimStatus, type HeardPayment } from './domain/claim.ts';

export const CLAIM_STATUS: Readonly<Record<ClaimStatus, string>> = {
  open: 'te-declareren',
  submitted: 'ingediend',
  assessed: 'beoordeeld',
  ordered: 'opgedragen',
  paid: 'betaald',
  returned: 'gestorneerd',
};

/** A claim as the outside sees it, with what was heard of its assessment and payment. */
export function representClaim(claimId: string, state: ClaimState): ClaimDetailDto {
  if (state.status === 'absent') {
    throw new Rejected(new Rejection('CLAIM_UNKNOWN', 'Deze declaratie kennen wij niet.'));
  }
  const { claim, submission, assessment } = state;
  return {
    declaratieId: claimId,
    aanvraagId: claim.applicationId,
    toekenningId: claim.grantId,
    dienstverbandId: claim.employmentId,
    persoonRef: claim.personRef,
    gemeentecode: claim.municipalityCode,
    maand: claim.month,
    wisselendeUren: claim.variableHours,
    status: CLAIM_STATUS[state.status],
    uitkomst: assessment?.outcome ?? null,
    bedragCenten: assessment?.amountCents ?? null,
    ingediendOp: submission?.on ?? null,
    bron: submission?.source ?? null,
    urenPerWeek: submission?.hoursPerWeek ?? null,
    verloondeUren: submission?.paidHours ?? null,
    beoordeeldOp: assessment?.assessedOn ?? null,
    redenen: assessment?.reasons ?? [],
    ontbreekt: assessment?.missing ? { parameter: assessment.missing.parameter, datum: assessment.missing.date } : null,
    regels: assessment?.lines ?? [],
    betaling: representPayment(state.payments),
    acties: state.status === 'open' ? ['indienen'] : [],
  };
}

/** The last attempt, with each thing that was heard of it. */
function representPayment(payments: readonly HeardPayment[]): ClaimDetailDto['betaling'] {
  const last = payments.at(-1);
  if (last === undefined) return null;
  const of = (became: HeardPayment['became']) =>
    payments.find((payment) => payment.paymentId === last.paymentId && payment.became === became);
  return {
    betalingId: last.paymentId,
    bedragCenten: last.amountCents,
    uitvoerdatum: of('ordered')?.on ?? null,
    boekdatum: of('confirmed')?.on ?? null,
    gestorneerdOp: of('returned')?.on ?? null,
    redencode: of('returned')?.reason ?? null,
  };
}
