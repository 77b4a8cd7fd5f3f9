import { Rejection } from '#libs/kernel/decider';
import type { AssessmentDto } from './assessment.dto.ts';
import { type Assessed, assessment, type AssessmentState } from './domain/assessment.ts';
import type { Claim, Declared } from './domain/findings.ts';
import { EXPECTED, OUTCOME, representChecks } from './outcome.representation.ts';

/** A claim as the municipality sees it. The reasons are free text, which is kept elsewhere. */
export function representAssessment(
  state: Exclude<AssessmentState, { readonly status: 'absent' }>,
  reasons: string | null,
): AssessmentDto {
  if (state.status === 'registered') {
    return { ...claimOf(state.claim, NOT_DECLARED), uitkomst: EXPECTED, ...NOTHING_FOUND, motivering: reasons };
  }
  const { assessment: found, settled, held, attempts, differed } = state;
  return {
    ...claimOf(found.claim, found.declared),
    uitkomst: OUTCOME[found.outcome],
    beoordeeldOp: found.on,
    bedragCenten: found.amountCents,
    bedragOnafgerond: found.exact,
    versie: found.version,
    controles: representChecks(found.checks),
    ontbreekt: found.missing === null ? null : { parameter: found.missing.parameter, datum: found.missing.date },
    regels: found.lines,
    waarschuwingen: found.warnings,
    afgehandeldDoor: settled?.by ?? null,
    motivering: reasons,
    betaling:
      held === null
        ? null
        : {
            betaalrunId: held.runId,
            betalingId: held.paymentId,
            eindTotEindId: held.endToEndId,
            poging: held.attempt,
          },
    pogingen: attempts,
    afwijkendeOpgave: differed !== null,
    acties: settleable(state) ? ['afhandelen'] : [],
  };
}

const NOT_DECLARED: Declared = { agreedHours: null, paidHours: null };
const NOTHING_FOUND = {
  ...{ beoordeeldOp: null, bedragCenten: null, bedragOnafgerond: null, versie: null, controles: [], ontbreekt: null },
  ...{ regels: [], waarschuwingen: [], afgehandeldDoor: null, betaling: null, pogingen: 0, afwijkendeOpgave: false },
  acties: [],
};

function claimOf(claim: Claim, declared: Declared) {
  return {
    declaratieId: claim.claimId,
    toekenningId: claim.grantId,
    aanvraagId: claim.applicationId,
    werkgeverId: claim.employerId,
    persoonRef: claim.personRef,
    maand: claim.month,
    wisselendeUren: claim.variableHours,
    urenPerWeek: declared.agreedHours,
    verloondeUren: declared.paidHours,
  };
}

/** Asked of the decider itself; a work item can always be disallowed. */
function settleable(state: Assessed): boolean {
  const probe = {
    type: 'SettleWorkItem',
    outcome: 'disallowed',
    by: '',
    on: '',
    reasons: { reference: '', hash: '' },
  } as const;
  return !(assessment.decide(probe, state) instanceof Rejection);
}
