import { CalculationDto, missingDto } from './calculation.dto.ts';
import { representHeard, type TextOf } from './case-clocks.representation.ts';
import type {
  DecisionDto,
  DecisionRecordDto,
  FindingDto,
  KnownFactsDto,
  PreviewDto,
  ProposalDto,
  UsedParameterDto,
} from './case-decision.dto.ts';
import type { DECISIONS } from './case-words.ts';
import type { Facts } from './domain/case-facts.ts';
import { type Finding, groundsOf } from './domain/case-findings.ts';
import type { Outcome, Proposal } from './domain/case-parts.ts';
import type { CaseState } from './domain/case-state.ts';
import type { Reason } from './domain/reason.ts';
import { grantIdOf } from './grant.aggregate.ts';

/** The outcomes of a decision in the words of the law. */
export const OUTCOME: Record<Outcome, (typeof DECISIONS)[number]> = {
  granted: 'toegekend',
  refused: 'afgewezen',
  notProcessed: 'buiten-behandeling',
};

const FINDING = { met: 'voldoet', notMet: 'voldoet-niet', unknown: 'onbekend' } as const;

export function representFacts({ application, completeOn, targetGroup, route, wageValue }: Facts): KnownFactsDto {
  return {
    dienstverband: {
      ...{ begindatum: application.startedOn, einddatum: application.endsOn },
      ...{ urenPerWeek: application.agreedHours, voltijdUren: application.fullTimeHours },
      wisselendeUren: application.variableHours,
    },
    aangevraagd: {
      ...{ route: application.route, doelgroepgrond: application.ground },
      ...{ loonwaardePercentage: application.wageValuePercent, loonwaardeVastgesteldOp: application.wageValueOn },
    },
    volledigOp: completeOn,
    doelgroep: targetGroup && {
      ...{ grond: targetGroup.ground, bron: targetGroup.source, op: targetGroup.on },
      uitkomst: targetGroup.belongs ? 'hoort-ertoe' : 'hoort-er-niet-toe',
    },
    route,
    loonwaarde: wageValue && { percentage: wageValue.percent, vastgesteldOp: wageValue.on },
  };
}

export function representFinding({ id, asks, outcome, reason, basis }: Finding): FindingDto {
  return { regel: id, vraag: asks, uitkomst: FINDING[outcome], toelichting: reason, grondslag: basis };
}

export function representProposal(proposal: Proposal, textOf: (reason: Reason | null) => string | null): ProposalDto {
  const { proposalId, outcome, version, calculation, missing, reasons, by, on } = proposal;
  return {
    ...{ voorstelId: proposalId, uitkomst: OUTCOME[outcome], toekenningVanaf: version?.grantedFrom ?? null },
    ...{ berekening: CalculationDto.of(calculation), ontbreekt: missingDto(missing) },
    ...{ voorgesteldDoor: by, voorgesteldOp: on, motivering: textOf(reasons) },
  };
}

/** What a proposal would say, before anybody makes it. */
export function representPreview({ version, calculation, missing, findings }: Proposal): PreviewDto {
  return {
    toekenningVanaf: version?.grantedFrom ?? null,
    ...{ berekening: CalculationDto.of(calculation), ontbreekt: missingDto(missing) },
    toetsing: findings.map(representFinding),
  };
}

export function representDecision(
  zaakId: string,
  { decision }: Extract<CaseState, { status: 'decided' }>,
  textOf: (reason: Reason | null) => string | null,
): DecisionDto {
  const { decisionId, proposal, by, on } = decision;
  return {
    ...{ besluitId: decisionId, uitkomst: OUTCOME[proposal.outcome], besluitdatum: on },
    toekenningId: proposal.version === null ? null : grantIdOf(zaakId),
    toekenningVanaf: proposal.version?.grantedFrom ?? null,
    berekening: CalculationDto.of(proposal.calculation),
    gronden: groundsOf(proposal.findings, proposal.version !== null),
    ...{ voorgesteldDoor: proposal.by, beslotenDoor: by, motivering: textOf(proposal.reasons) },
    rust: representRecord(proposal, textOf),
  };
}

/** What was stored with the decision: nothing here is looked up or reckoned anew. */
function representRecord(proposal: Proposal, textOf: TextOf): DecisionRecordDto {
  const { facts, findings, calculation, settings, heard, on } = proposal;
  const used = (calculation?.lines ?? []).flatMap(({ parameters }) => parameters);
  const cijfers = new Map<string, UsedParameterDto>(used.map((each) => [`${each.naam} ${each.van}`, each]));
  return {
    ...{ feiten: representFacts(facts), toetsing: findings.map(representFinding), cijfers: [...cijfers.values()] },
    ...{ instellingen: settings, gehoord: representHeard(heard, textOf), voorgesteldOp: on },
  };
}
