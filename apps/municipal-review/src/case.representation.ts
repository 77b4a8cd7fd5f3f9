import { Rejection } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import type { AfterOutage } from '#libs/law/outage';
import { reasonsOfAdvice, representAdvice } from './advice.representation.ts';
import { CalculationDto, missingDto } from './calculation.dto.ts';
import type { CaseStatus, DECISIONS } from './case-words.ts';
import type { CaseDto, DecisionDto, FindingDto, PreviewDto, ProposalDto } from './case.dto.ts';
import type { ContactDto } from './contact.dto.ts';
import { readClock } from './domain/case-clock.ts';
import { type Finding, findingsOfCase, groundsOf } from './domain/case-findings.ts';
import type { Reason } from './domain/reason.ts';
import {
  type CaseCommand,
  type CaseState,
  hindranceToGrant,
  type OpenedCase,
  type Outcome,
  type Proposal,
  reviewCase,
} from './domain/review-case.ts';
import { grantIdOf } from './grant.aggregate.ts';
import { representForwarding, representOrigin } from './origin.representation.ts';
import { representPromise } from './promise.representation.ts';

/** The outcomes of a decision in the words of the law. */
export const OUTCOME: Record<Outcome, (typeof DECISIONS)[number]> = {
  granted: 'toegekend',
  refused: 'afgewezen',
  notProcessed: 'buiten-behandeling',
};

/** Whose question it is, and on which day. */
export interface Asker {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly today: string;
}

/** The texts of the reasons that a case refers to, by reference. */
export type Texts = ReadonlyMap<string, string>;

/** The free texts that a case refers to. */
export function reasonsOf(state: OpenedCase): (Reason | null | undefined)[] {
  const proposal = proposalOf(state);
  const { asked, talk, returned, advices } = state;
  const forwarded = state.status === 'forwarded' ? state.forwarded.reasons : undefined;
  return [asked?.note, talk, returned?.reasons, proposal?.reasons, forwarded, ...reasonsOfAdvice(advices)];
}

/** A case as the outside sees it. Which actions are open is asked of the decider itself. */
export function representCase(
  zaakId: string,
  state: OpenedCase,
  texts: Texts,
  asker: Asker,
  contactpersoon: ContactDto | null,
  afterOutage: AfterOutage | null,
): CaseDto {
  const { facts, asked, returned, misfits } = state;
  const { application } = facts;
  const textOf = (reason: Reason | null): string | null => (reason && texts.get(reason.reference)) ?? null;
  return {
    ...{ zaakId, status: statusOf(state), werkgeverId: application.employerId, persoonRef: application.personRef },
    ...{ dienstverbandId: application.employmentId, ontvangstdatum: application.receivedOn },
    herkomst: representOrigin(application.origin),
    doorgezonden:
      state.status === 'forwarded' ? representForwarding(state.forwarded, textOf(state.forwarded.reasons)) : null,
    dienstverband: {
      ...{ begindatum: application.startedOn, einddatum: application.endsOn },
      ...{ urenPerWeek: application.agreedHours, voltijdUren: application.fullTimeHours },
      wisselendeUren: application.variableHours,
    },
    leeftijden: application.ages.map(({ from, age }) => ({ vanaf: from, leeftijd: age })),
    bijlagen: application.attachments,
    aangevraagd: {
      ...{ route: application.route, doelgroepgrond: application.ground },
      ...{ loonwaardePercentage: application.wageValuePercent, loonwaardeVastgesteldOp: application.wageValueOn },
    },
    volledigOp: facts.completeOn,
    vragen: asked && {
      ...{ wat: asked.what, gevraagdOp: asked.on, uiterlijk: asked.until, verlopen: asked.expired },
      uiterlijkNaStoring: afterOutage?.line ? afterOutage.lastDay : null,
      toelichting: textOf(asked.note),
    },
    doelgroep: facts.targetGroup && {
      ...{ grond: facts.targetGroup.ground, bron: facts.targetGroup.source, op: facts.targetGroup.on },
      uitkomst: facts.targetGroup.belongs ? 'hoort-ertoe' : 'hoort-er-niet-toe',
    },
    route: facts.route,
    gesprek: textOf(state.talk ?? null),
    loonwaarde: facts.wageValue && { percentage: facts.wageValue.percent, vastgesteldOp: facts.wageValue.on },
    termijn: representTerm(state, asker.today),
    toetsing: (proposalOf(state)?.findings ?? findingsOfCase(facts)).map(representFinding),
    voorstel: state.status === 'proposed' ? representProposal(state.proposal, textOf) : null,
    teruggegeven: returned && { door: returned.by, op: returned.on, reden: textOf(returned.reasons) },
    besluit: state.status === 'decided' ? representDecision(zaakId, state, textOf) : null,
    afwijkingen: misfits.map(({ what, on }) => ({ wat: MISFIT[what], op: on })),
    ...{ contactpersoon, belofte: representPromise(state, asker.today) },
    adviezen: state.advices.map((advice) => representAdvice(advice, textOf, asker.today)),
    ...actionsOf(state, asker),
  };
}

const MISFIT = { supplemented: 'aangevuld', withdrawn: 'ingetrokken' } as const;
const FINDING = { met: 'voldoet', notMet: 'voldoet-niet', unknown: 'onbekend' } as const;

/** Where a case stands, in the words of the screen. */
export function statusOf(state: OpenedCase): CaseStatus {
  switch (state.status) {
    case 'open':
      return 'in-behandeling';
    case 'waiting':
      return 'wacht-op-aanvulling';
    case 'proposed':
      return 'voorgesteld';
    case 'decided':
      return OUTCOME[state.decision.proposal.outcome];
    case 'withdrawn':
      return 'ingetrokken';
    case 'forwarded':
      return 'doorgezonden';
  }
}

function proposalOf(state: CaseState): Proposal | undefined {
  if (state.status === 'proposed') return state.proposal;
  return state.status === 'decided' ? state.decision.proposal : undefined;
}

function representTerm({ clock }: OpenedCase, today: string) {
  const { state: stand, dueOn, daysLeft, suspendedDays, lines } = readClock(clock, today);
  return {
    ...{ termijn: clock.term, start: clock.start, stand, uiterlijk: dueOn, dagenOver: daysLeft },
    ...{ opgeschorteDagen: suspendedDays, regels: lines },
  };
}

function representFinding({ id, asks, outcome, reason, basis }: Finding): FindingDto {
  return { regel: id, vraag: asks, uitkomst: FINDING[outcome], toelichting: reason, grondslag: basis };
}

function representProposal(proposal: Proposal, textOf: (reason: Reason | null) => string | null): ProposalDto {
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

function representDecision(
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
  };
}

const ANY_REASON: Reason = { reference: '', hash: '' };

/** What each role could do with a case, as the decider would be asked. */
function actions(state: OpenedCase, { sub: by, today: on }: Asker): [action: string, role: string, CaseCommand][] {
  const refusal = { proposalId: '', outcome: 'refused', grantedFrom: null, overlaps: null, settings: {} } as const;
  return [
    ['vragen', 'behandelaar', { type: 'RequestInformation', what: ['?'], until: on, note: null, by, on }],
    ['volledig', 'behandelaar', { type: 'ConfirmCompleteness', by, on }],
    [
      'doelgroep',
      'behandelaar',
      {
        type: 'EstablishTargetGroup',
        ...{ ground: state.facts.application.ground, belongs: true, source: 'eigen-onderzoek', by, on },
      },
    ],
    [
      'route',
      'behandelaar',
      { type: 'ChooseRoute', route: state.facts.route === 'forfaitair' ? 'loonwaarde' : 'forfaitair', by, on },
    ],
    ['loonwaarde', 'behandelaar', { type: 'EstablishWageValue', percent: '?', by, on }],
    [
      'voorstellen',
      'behandelaar',
      { type: 'ProposeDecision', ...refusal, reasons: ANY_REASON, figures: statutoryFigures, by, on },
    ],
    [
      'advies-vragen',
      'behandelaar',
      {
        type: 'AskAdvice',
        ...{ adviceId: '', department: 'andere-afdeling', question: ANY_REASON, until: on, by, on },
      },
    ],
    [
      'doorzenden',
      'behandelaar',
      {
        ...{ type: 'ForwardCase', ofMunicipality: '', toMunicipality: '?', byPost: false },
        ...{ reasons: ANY_REASON, by, on },
      },
    ],
    ['teruggeven', 'beslisser', { type: 'ReturnProposal', reasons: ANY_REASON, by, on }],
    ['besluiten', 'beslisser', { type: 'ApproveDecision', by, on }],
  ];
}

/** Open: the decider would record something. It is not asked what is done already. */
function actionsOf(state: OpenedCase, asker: Asker): Pick<CaseDto, 'acties' | 'gesloten'> {
  const acties: string[] = [];
  const gesloten: { actie: string; code: string }[] = [];
  for (const [actie, role, command] of actions(state, asker)) {
    if (!asker.roles.includes(role)) continue;
    const answer = reviewCase.decide(command, state);
    if (answer instanceof Rejection) gesloten.push({ actie, code: answer.code });
    else if (answer.length > 0) acties.push(actie);
  }
  const hindrance = acties.includes('voorstellen') ? hindranceToGrant(state.facts) : undefined;
  if (hindrance !== undefined) gesloten.push({ actie: 'toekennen', code: hindrance.code });
  return { acties, gesloten };
}
