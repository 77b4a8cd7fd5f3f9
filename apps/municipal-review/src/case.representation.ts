import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import type { AfterOutage } from '#libs/law/outage';
import { reasonsOfAdvice, representAdvice } from './advice.representation.ts';
import { CalculationDto, missingDto } from './calculation.dto.ts';
import type { CaseStatus, DECISIONS } from './case-words.ts';
import type { ContactDto } from './contact.dto.ts';
import { clockReasonsOf, representClocks, representHeard, type TextOf } from './case-clocks.representation.ts';
import type {
  CaseDto,
  DecisionDto,
  DecisionRecordDto,
  FindingDto,
  KnownFactsDto,
  PreviewDto,
  ProposalDto,
  UsedParameterDto,
} from './case.dto.ts';
import { readClock } from './domain/case-clock.ts';
import type { Facts } from './domain/case-facts.ts';
import { type Finding, findingsOfCase, groundsOf } from './domain/case-findings.ts';
import { awaitsViews, HEARING_DAYS } from './domain/hearing.ts';
import type { Reason } from './domain/reason.ts';
import {
  type CaseCommand,
  type CaseState,
  hindranceToGrant,
  isClosed,
  hindranceToLeaveOut,
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
  const views = proposal?.heard?.how === 'given' ? proposal.heard.text : null;
  return [
    ...[asked?.note, talk, returned?.reasons, proposal?.reasons, forwarded, views],
    ...[...reasonsOfAdvice(advices), ...clockReasonsOf(state)],
  ];
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
  const textOf: TextOf = (reason) => (reason && texts.get(reason.reference)) ?? null;
  const { dienstverband, aangevraagd, volledigOp, doelgroep, route, loonwaarde } = representFacts(facts);
  return {
    ...representClocks(state, textOf, asker.today),
    ...{ zaakId, status: statusOf(state), werkgeverId: application.employerId, persoonRef: application.personRef },
    ...{ dienstverbandId: application.employmentId, ontvangstdatum: application.receivedOn },
    herkomst: representOrigin(application.origin),
    doorgezonden:
      state.status === 'forwarded' ? representForwarding(state.forwarded, textOf(state.forwarded.reasons)) : null,
    dienstverband,
    leeftijden: application.ages.map(({ from, age }) => ({ vanaf: from, leeftijd: age })),
    bijlagen: application.attachments,
    ...{ aangevraagd, volledigOp, doelgroep, route, loonwaarde },
    vragen: asked && {
      ...{ wat: asked.what, gevraagdOp: asked.on, uiterlijk: asked.until, verlopen: asked.expired },
      uiterlijkNaStoring: afterOutage?.line ? afterOutage.lastDay : null,
      toelichting: textOf(asked.note),
    },
    gesprek: textOf(state.talk ?? null),
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
  const { state: stand, dueOn, daysLeft, suspendedDays, lines, warnings } = readClock(clock, today);
  return {
    ...{ termijn: clock.term, start: clock.start, stand, uiterlijk: dueOn, dagenOver: daysLeft },
    ...{ opgeschorteDagen: suspendedDays, regels: lines, waarschuwingen: warnings },
  };
}

function representFacts({ application, completeOn, targetGroup, route, wageValue }: Facts): KnownFactsDto {
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

const ANY_REASON: Reason = { reference: '', hash: '' };

/** What each role could do with a case, as the decider would be asked. */
function actions(state: OpenedCase, { sub: by, today: on }: Asker): [action: string, role: string, CaseCommand][] {
  const refusal = { proposalId: '', outcome: 'refused', grantedFrom: null, overlaps: null, settings: {} } as const;
  const notHeard = 'eigen-gegevens';
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
      { type: 'ProposeDecision', ...refusal, notHeard, reasons: ANY_REASON, figures: statutoryFigures, by, on },
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
    ...clockActions(state, by, on),
  ];
}

function clockActions(state: OpenedCase, by: string, on: string): [action: string, role: string, CaseCommand][] {
  const reasons = ANY_REASON;
  const notice = { noticeId: '', receivedOn: on, sender: 'werkgever', by, on } as const;
  const noticed = { type: 'RecordDefaultNotice', ...notice } as const;
  const views = { type: 'RecordViews', receivedOn: on, way: 'mondeling', text: reasons, by, on } as const;
  const until = addDays(on, HEARING_DAYS);
  const period = { ground: 'instemming', from: on, through: on, source: reasons, by, on } as const;
  return [
    ['toewijzen', 'behandelaar', { type: 'AssignCase', to: state.assignedTo === by ? null : by, by, on }],
    ['toewijzen', 'beslisser', { type: 'AssignCase', to: state.assignedTo === by ? null : by, by, on }],
    ['zienswijze-vragen', 'behandelaar', { type: 'AskViews', hearingId: '', until, about: reasons, by, on }],
    ...(awaitsViews(state) ? [['zienswijze-vastleggen', 'behandelaar', views] as [string, string, CaseCommand]] : []),
    ['opschorten', 'behandelaar', { type: 'RecordStandstill', ...period }],
    ['verdagen', 'behandelaar', { type: 'AnnounceExtension', weeks: 1, reasons, by, on }],
    ...(isClosed(state) ? [] : [['ingebrekestelling', 'behandelaar', noticed] as [string, string, CaseCommand]]),
    ['dwangsom-uitzondering', 'behandelaar', { type: 'ExceptPenalty', ground: 'onredelijk-laat', reasons, by, on }],
    ['dwangsom-uitzondering-intrekken', 'behandelaar', { type: 'WithdrawPenaltyException', reasons, by, on }],
    ['dwangsom-voorstellen', 'behandelaar', { type: 'ProposePenalty', proposalId: '', by, on }],
    ['dwangsom-teruggeven', 'beslisser', { type: 'ReturnPenalty', reasons, by, on }],
    ['dwangsom-vaststellen', 'beslisser', { type: 'ApprovePenalty', by, on }],
  ];
}

/** Of these the reason is not told: they belong to few cases, and are simply not there in the others. */
const SELDOM = /^(toewijzen|zienswijze|opschorten|verdagen|ingebrekestelling|dwangsom)/;

/** Open: the decider would record something. It is not asked what is done already. */
function actionsOf(state: OpenedCase, asker: Asker): Pick<CaseDto, 'acties' | 'gesloten'> {
  const acties: string[] = [];
  const gesloten: { actie: string; code: string }[] = [];
  for (const [actie, role, command] of actions(state, asker)) {
    if (!asker.roles.includes(role)) continue;
    const answer = reviewCase.decide(command, state);
    if (answer instanceof Rejection) {
      if (!SELDOM.test(actie) || answer.code === 'FOUR_EYES') gesloten.push({ actie, code: answer.code });
    } else if (answer.length > 0 && !acties.includes(actie)) acties.push(actie);
  }
  const hindrance = acties.includes('voorstellen') ? hindranceToGrant(state.facts) : undefined;
  if (hindrance !== undefined) gesloten.push({ actie: 'toekennen', code: hindrance.code });
  const leaving = acties.includes('voorstellen') ? hindranceToLeaveOut(state, asker.today) : undefined;
  if (leaving?.code === 'LEFT_OUT_TOO_LATE') gesloten.push({ actie: 'buiten-behandeling', code: leaving.code });
  return { acties, gesloten };
}
