import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { statutoryFigures } from '#libs/law/figures';
import type { CaseDto } from './case.dto.ts';
import { hindranceToGrant, hindranceToLeaveOut } from './domain/case-proposal.ts';
import { isClosed, type OpenedCase } from './domain/case-state.ts';
import { awaitsViews, HEARING_DAYS } from './domain/hearing.ts';
import type { Reason } from './domain/reason.ts';
import { type CaseCommand, reviewCase } from './domain/review-case.ts';

/** Whose question it is, and on which day. */
export interface Asker {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly today: string;
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
export function actionsOf(state: OpenedCase, asker: Asker): Pick<CaseDto, 'acties' | 'gesloten'> {
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
