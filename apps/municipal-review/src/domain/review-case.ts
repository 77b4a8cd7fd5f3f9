import { addDays } from '#libs/kernel/dates';
import { type Decider, Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Figures } from '#libs/law/figures';
import type { Application } from './application.ts';
import {
  type Advice,
  adviceAwaited,
  type AdviceCommand,
  type AdviceEvent,
  type AdviceRejection,
  decideAdvice,
  evolveAdvice,
} from './case-advice.ts';
import type { Facts, TargetGroup } from './case-facts.ts';
import { type Changed, changedBy, membersOf, staleBy } from './case-changes.ts';
import {
  type CaseClock,
  dueOnOf,
  firstClock,
  readClock,
  replacedBy,
  resume,
  standsStill,
  standStill,
  suspend,
  type Term,
} from './case-clock.ts';
import { type Finding, findingsOfCase } from './case-findings.ts';
import {
  fullMonth,
  type GrantVersion,
  type Reckoned,
  type Route,
  type Settings,
  versionFrom,
} from './grant-version.ts';
import {
  decideHearing,
  evolveHearing,
  type Heard,
  heardBefore,
  type Hearing,
  type HearingCommand,
  type HearingEvent,
  type HearingException,
  type HearingRejection,
  viewsCameAfter,
} from './hearing.ts';
import {
  decideLateness,
  evolveLateness,
  type Lateness,
  type LatenessCommand,
  type LatenessEvent,
  type LatenessRejection,
  NOT_LATE,
} from './lateness.ts';
import { type Reason, sameReason } from './reason.ts';
import {
  clockAfterExtension,
  clockAfterStandstill,
  type Extension,
  leavingOutTerm,
  type Repair,
  type Standstill,
  type TermFactCommand,
  type TermFactRejection,
} from './term-facts.ts';

export type Outcome = 'granted' | 'refused' | 'notProcessed';

/** What the first person would decide, with all that it rests on. */
export interface Proposal extends Reckoned {
  readonly proposalId: string;
  readonly outcome: Outcome;
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** The first version of the grant; null unless granted. */
  readonly version: GrantVersion | null;
  readonly settings: Settings;
  readonly reasons: Reason | null;
  /** How the applicant was heard before a refusal (Awb 4:7); absent otherwise, and in proposals of before it was recorded. */
  readonly heard?: Heard;
  readonly by: string;
  readonly on: string;
}

/** What the employer is asked for, and until when (Awb 4:5). */
export interface Asked {
  readonly what: readonly string[];
  readonly on: string;
  readonly until: string;
  readonly note: Reason | null;
  /** The last day went by, and nothing came. */
  readonly expired: boolean;
}

interface Deed {
  readonly by: string;
  readonly on: string;
}

interface TermFact {
  readonly employerId: string;
  readonly term: Term;
  readonly start: string;
  readonly on: string;
  /** Absent when it stands still for an invitation to complete: then the recorded standstill says from when to when. */
  readonly ground?: Standstill['ground'];
}

/** Whose work it is (toewijzing): an account, or nobody's in particular and so the team's. */
interface Assigned extends Deed {
  readonly to: string | null;
}

/** The version of the case that somebody saw, when they say so: on a later one they look again first. */
interface Seen {
  readonly seen?: number;
}

export type CaseCommand =
  | AdviceCommand
  | { readonly type: 'OpenCase'; readonly application: Application; readonly promisedWeeks?: number | null }
  | { readonly type: 'SupplementCase'; readonly attachments: readonly string[]; readonly on: string }
  | { readonly type: 'WithdrawCase'; readonly on: string }
  | { readonly type: 'HearEndOfEmployment'; readonly lastDay: string; readonly reportedOn: string }
  | ({ readonly type: 'RequestInformation' } & Deed & {
        readonly what: readonly string[];
        readonly until: string;
        readonly note: Reason | null;
      })
  | { readonly type: 'ExpireRepairTerm'; readonly until: string; readonly on: string }
  | ({ readonly type: 'ConfirmCompleteness' } & Deed)
  | ({ readonly type: 'EstablishTargetGroup' } & Deed & Pick<TargetGroup, 'ground' | 'belongs' | 'source'>)
  | ({ readonly type: 'ChooseRoute'; readonly route: Route; readonly talk?: Reason | null } & Deed)
  | ({ readonly type: 'EstablishWageValue'; readonly percent: string } & Deed)
  | ({ readonly type: 'AssignCase' } & Assigned)
  | LatenessCommand
  | HearingCommand
  | TermFactCommand
  | ({ readonly type: 'ProposeDecision' } & Deed &
      Seen & {
        /** Why a refusal needs no hearing, where it does not. */
        readonly notHeard?: HearingException;
        readonly proposalId: string;
        readonly outcome: Outcome;
        /** The first day of the employment when left out. */
        readonly grantedFrom: string | null;
        /** Whether another grant holds for the same work; null when nobody looked. */
        readonly overlaps: boolean | null;
        readonly reasons: Reason | null;
        readonly settings: Settings;
        readonly figures: Figures;
      })
  | ({ readonly type: 'ReturnProposal'; readonly reasons: Reason } & Deed & Seen)
  | ({ readonly type: 'ApproveDecision'; readonly proposalId?: string } & Deed & Seen)
  | { readonly type: 'NoteTermNearing'; readonly dueOn: string; readonly on: string }
  | ({ readonly type: 'ForwardCase' } & Deed &
      Pick<ForwardedCase, 'toMunicipality' | 'byPost' | 'reasons'> & {
        readonly ofMunicipality: string;
      });

export type CaseEvent =
  | AdviceEvent
  | {
      readonly type: 'CaseOpened';
      readonly data: {
        readonly application: Application;
        /** Whole weeks after receipt in which the municipality itself says to decide; absent where it says nothing. */
        readonly promisedWeeks?: number;
      };
    }
  | { readonly type: 'TermStarted'; readonly data: TermFact & { readonly dueOn: string | null } }
  | { readonly type: 'TermSuspended'; readonly data: TermFact }
  | { readonly type: 'TermResumed'; readonly data: TermFact & { readonly dueOn: string | null } }
  | { readonly type: 'TermNearing'; readonly data: TermFact & { readonly dueOn: string } }
  | { readonly type: 'TermMet'; readonly data: TermFact & { readonly dueOn: string } }
  | { readonly type: 'TermExceeded'; readonly data: TermFact & { readonly dueOn: string } }
  | {
      readonly type: 'InformationRequested';
      /** Without an employer in what was recorded before the employer was told. */
      readonly data: Omit<Asked, 'expired'> & { readonly by: string; readonly employerId?: string };
    }
  | {
      readonly type: 'InformationReceived';
      readonly data: { readonly attachments: readonly string[]; readonly on: string };
    }
  | { readonly type: 'RepairTermExpired'; readonly data: { readonly until: string; readonly on: string } }
  | { readonly type: 'CompletenessConfirmed'; readonly data: Deed }
  | { readonly type: 'TargetGroupEstablished'; readonly data: TargetGroup & { readonly by: string } }
  | { readonly type: 'WageValueLeftOut'; readonly data: Deed }
  | { readonly type: 'MeasurementChosen'; readonly data: Deed }
  | { readonly type: 'RouteTalkNoted'; readonly data: { readonly talk: Reason } & Deed }
  | { readonly type: 'WageValueEstablished'; readonly data: { readonly percent: string } & Deed }
  | { readonly type: 'DecisionProposed'; readonly data: Proposal }
  | { readonly type: 'ProposalReturned'; readonly data: Returned & { readonly proposalId: string } }
  | { readonly type: 'DecisionApproved'; readonly data: Approved }
  | { readonly type: 'ApplicationWithdrawn'; readonly data: { readonly on: string } }
  | { readonly type: 'EmploymentEnded'; readonly data: { readonly lastDay: string; readonly reportedOn: string } }
  | { readonly type: 'FactDidNotFit'; readonly data: Misfit }
  | { readonly type: 'CaseAssigned'; readonly data: Assigned }
  | { readonly type: 'StandstillRecorded'; readonly data: Standstill }
  | { readonly type: 'ExtensionAnnounced'; readonly data: Extension & { readonly dueOn: string | null } }
  | LatenessEvent
  | HearingEvent
  | { readonly type: 'CaseForwarded'; readonly data: ForwardedCase & { readonly employerId: string } };

/** That another municipality is the competent one, and has it now (Awb 2:3). */
export interface ForwardedCase extends Deed {
  readonly toMunicipality: string;
  /** Sent as a letter, to a municipality that does not work with this system. */
  readonly byPost: boolean;
  readonly reasons: Reason;
}

interface Returned extends Deed {
  readonly reasons: Reason;
}

interface Approved extends Deed {
  readonly decisionId: string;
  readonly proposal: Proposal;
}

/** A fact that was heard when it no longer fitted: it did happen, and a person must look. */
export interface Misfit {
  readonly what: 'supplemented' | 'withdrawn';
  readonly on: string;
}

interface Opened {
  readonly facts: Facts;
  readonly clock: CaseClock;
  /** What was said with the employer about the route, as somebody noted it last; absent while nothing was. */
  readonly talk?: Reason;
  /** The last day of which a reminder came. */
  readonly nearing: string | null;
  readonly asked: Asked | null;
  readonly received: { readonly attachments: readonly string[]; readonly on: string } | null;
  /** The proposal that was given back last, until another is made. */
  readonly returned: Returned | null;
  readonly misfits: readonly Misfit[];
  readonly advices: readonly Advice[];
  readonly promisedWeeks: number | null;
  readonly assignedTo: string | null;
  readonly lateness: Lateness;
  readonly hearing: Hearing;
  readonly standstills: readonly Standstill[];
  readonly extension: Extension | null;
  /** How the last invitation to complete ended; null while there was none, or one is open. */
  readonly repair: Repair | null;
  readonly changed: Changed;
}

export type CaseState =
  | { readonly status: 'absent' }
  | (Opened & { readonly status: 'open' })
  | (Opened & { readonly status: 'waiting'; readonly asked: Asked })
  | (Opened & { readonly status: 'proposed'; readonly proposal: Proposal })
  | (Opened & { readonly status: 'decided'; readonly decision: Approved })
  | (Opened & { readonly status: 'withdrawn'; readonly withdrawnOn: string })
  | (Opened & { readonly status: 'forwarded'; readonly forwarded: ForwardedCase });

export type OpenedCase = Exclude<CaseState, { status: 'absent' }>;

export type CaseRejection =
  | Rejection<
      | 'CASE_UNKNOWN'
      | 'CASE_DIFFERS'
      | 'CASE_NOT_OPEN'
      | 'PROPOSAL_WAITS'
      | 'WAITS_FOR_SUPPLEMENT'
      | 'NOT_COMPLETE'
      | 'TARGET_GROUP_OPEN'
      | 'OUTSIDE_TARGET_GROUP'
      | 'WAGE_VALUE_OPEN'
      | 'GRANT_START_OUTSIDE_EMPLOYMENT'
      | 'NOT_INVITED'
      | 'REASONS_REQUIRED'
      | 'NOTHING_PROPOSED'
      | 'OTHER_PROPOSAL'
      | 'FOUR_EYES'
      | 'CASE_CHANGED'
      | 'LEFT_OUT_TOO_LATE'
      | 'FORWARD_TO_SELF'
    >
  | AdviceRejection
  | LatenessRejection
  | HearingRejection
  | TermFactRejection;

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** A case (zaak): the municipality's side of one application, from its receipt to a decision by two people. */
export const reviewCase: Decider<CaseCommand, CaseState, CaseEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    if (command.type === 'OpenCase') return open(command, state);
    if (state.status === 'absent') return new Rejection('CASE_UNKNOWN', 'Deze zaak is er niet.');
    switch (command.type) {
      case 'SupplementCase':
        return supplement(command, state);
      case 'WithdrawCase':
        return withdraw(command, state);
      case 'HearEndOfEmployment':
        return hearEnd(command, state);
      case 'RequestInformation':
        return request(command, state);
      case 'ExpireRepairTerm':
        return expireRepair(command, state);
      case 'ConfirmCompleteness':
        return confirmComplete(command, state);
      case 'EstablishTargetGroup':
        return establishTargetGroup(command, state);
      case 'ChooseRoute':
        return chooseRoute(command, state);
      case 'EstablishWageValue':
        return establishWageValue(command, state);
      case 'ProposeDecision':
        return propose(command, state);
      case 'ReturnProposal':
        return giveBack(command, state);
      case 'ApproveDecision':
        return approve(command, state);
      case 'NoteTermNearing':
        return noteNearing(command, state);
      case 'AskAdvice':
      case 'GiveAdvice':
      case 'WithdrawAdvice':
      case 'LeaveOutAdvice':
        return closed(state) ?? decideAdvice(command, state.advices);
      case 'ForwardCase':
        return forward(command, state);
      case 'AssignCase':
        return assign(command, state);
      case 'RecordStandstill':
        return recordStandstill(command, state);
      case 'AnnounceExtension':
        return announceExtension(command, state);
      case 'AskViews':
        return state.status === 'waiting' ? waits() : (closed(state) ?? decideHearing(command, state));
      case 'RecordViews':
        return isClosed(state) ? notOpen(state) : decideHearing(command, state);
      case 'RecordDefaultNotice':
      case 'ExceptPenalty':
      case 'WithdrawPenaltyException':
      case 'NotePenaltyNearing':
      case 'ProposePenalty':
      case 'ReturnPenalty':
      case 'ApprovePenalty':
        return decideLateness(command, state);
    }
  },

  evolve(state, event): CaseState {
    if (event.type === 'CaseOpened') return opened(event.data.application, event.data.promisedWeeks ?? null);
    return state.status === 'absent' ? state : { ...next(state, event), changed: changedBy(state.changed, event) };
  },
};

function opened(application: Application, promisedWeeks: number | null): CaseState {
  return {
    status: 'open',
    facts: {
      ...{ application, completeOn: null, targetGroup: null },
      ...{ route: null, wageValue: null, leftOutOn: null },
    },
    clock: firstClock(application),
    ...{ nearing: null, asked: null, received: null, returned: null, misfits: [] },
    ...{ assignedTo: null, lateness: NOT_LATE, hearing: { status: 'none' }, standstills: [], extension: null },
    repair: null,
    changed: { version: 1, what: 'de aanvraag is ontvangen', by: null, on: application.receivedOn },
    ...{ advices: [], promisedWeeks },
  };
}

function next(state: OpenedCase, event: Exclude<CaseEvent, { type: 'CaseOpened' }>): OpenedCase {
  switch (event.type) {
    case 'TermStarted': {
      const { term, start, on } = event.data;
      return { ...state, clock: replacedBy(state.clock, term, start, on) };
    }
    case 'TermSuspended':
      return event.data.ground === undefined ? { ...state, clock: suspend(state.clock, event.data.on) } : state;
    case 'TermResumed':
      return event.data.ground === undefined ? { ...state, clock: resume(state.clock, event.data.on) } : state;
    case 'TermNearing':
      return { ...state, nearing: event.data.dueOn };
    case 'TermMet':
    case 'TermExceeded':
      return { ...state, clock: { ...state.clock, stoppedOn: event.data.on } };
    case 'InformationRequested': {
      const { what, on, until, note } = event.data;
      const facts = { ...state.facts, completeOn: null };
      const invited = { facts, asked: { what, on, until, note, expired: false }, repair: null };
      return { ...still(state), ...invited, status: 'waiting' };
    }
    case 'InformationReceived':
      return received(state, event.data);
    case 'RepairTermExpired':
      return {
        ...{ ...still(state), status: 'open', asked: state.asked && { ...state.asked, expired: true } },
        repair: { endedOn: event.data.until, how: 'expired' },
      };
    case 'CompletenessConfirmed': {
      const facts = { ...state.facts, completeOn: event.data.on };
      return state.status === 'waiting' ? { ...still(state), status: 'open', asked: null, facts } : { ...state, facts };
    }
    case 'TargetGroupEstablished': {
      const { ground, belongs, source, on } = event.data;
      return { ...state, facts: { ...state.facts, targetGroup: { ground, belongs, source, on } } };
    }
    case 'WageValueLeftOut': {
      const facts = { ...state.facts, route: 'forfaitair', wageValue: null, leftOutOn: event.data.on } as const;
      return { ...state, facts };
    }
    case 'MeasurementChosen':
      return { ...state, facts: { ...state.facts, route: 'loonwaarde', leftOutOn: null } };
    case 'RouteTalkNoted':
      return { ...state, talk: event.data.talk };
    case 'WageValueEstablished': {
      const { percent, on } = event.data;
      const facts = { ...state.facts, route: 'loonwaarde', wageValue: { percent, on }, leftOutOn: null } as const;
      return { ...state, facts };
    }
    case 'DecisionProposed':
      return { ...still(state), status: 'proposed', proposal: event.data, returned: null };
    case 'ProposalReturned': {
      const { reasons, by, on } = event.data;
      return { ...still(state), status: 'open', returned: { reasons, by, on } };
    }
    case 'DecisionApproved':
      return { ...still(state), status: 'decided', decision: event.data };
    case 'ApplicationWithdrawn': {
      const { on } = event.data;
      return { ...still(state), status: 'withdrawn', withdrawnOn: on, clock: { ...state.clock, stoppedOn: on } };
    }
    case 'EmploymentEnded': {
      const application = { ...state.facts.application, endsOn: event.data.lastDay };
      const facts = { ...state.facts, application };
      // A proposal rests on facts that no longer hold, so it lapses.
      return state.status === 'proposed' ? { ...still(state), status: 'open', facts } : { ...state, facts };
    }
    case 'FactDidNotFit':
      return { ...state, misfits: [...state.misfits, event.data] };
    case 'AdviceAsked':
    case 'AdviceGiven':
    case 'AdviceWithdrawn':
    case 'AdviceLeftOut':
      return { ...state, advices: evolveAdvice(state.advices, event) };
    case 'CaseForwarded': {
      const { toMunicipality, byPost, reasons, by, on } = event.data;
      const forwarded = { toMunicipality, byPost, reasons, by, on };
      return { ...still(state), status: 'forwarded', forwarded, clock: { ...state.clock, stoppedOn: on } };
    }
    case 'CaseAssigned':
      return { ...state, assignedTo: event.data.to };
    case 'StandstillRecorded': {
      const clock = standStill(state.clock, event.data.from, event.data.through);
      return { ...state, clock, standstills: [...state.standstills, event.data] };
    }
    case 'ExtensionAnnounced': {
      const { weeks, reasons, by, on } = event.data;
      return { ...state, clock: { ...state.clock, extendedWeeks: weeks }, extension: { weeks, reasons, by, on } };
    }
    case 'ViewsAsked':
    case 'ViewsGiven':
      return { ...state, hearing: evolveHearing(state, event, proposalIdOf(state)) };
    case 'DefaultNoticeReceived':
    case 'PenaltyExcepted':
    case 'PenaltyExceptionWithdrawn':
    case 'PenaltyNearing':
    case 'PenaltyProposed':
    case 'PenaltyReturned':
    case 'PenaltyFixed':
      return { ...state, lateness: evolveLateness(state.lateness, event) };
  }
}

function proposalIdOf(state: OpenedCase): string | null {
  return state.status === 'proposed' ? state.proposal.proposalId : null;
}

/** What stays when the status changes. */
function still(state: OpenedCase): Opened {
  const { facts, clock, talk, nearing, asked, received: last, returned, misfits, advices, promisedWeeks } = state;
  const { assignedTo, lateness, hearing, standstills, extension, repair, changed } = state;
  return {
    ...{ facts, clock, nearing, asked, received: last, returned, misfits, advices, promisedWeeks },
    ...{ assignedTo, lateness, hearing, standstills, extension, repair, changed },
    ...(talk === undefined ? {} : { talk }),
  };
}

function received(state: OpenedCase, data: { attachments: readonly string[]; on: string }): OpenedCase {
  const { application } = state.facts;
  const attachments = [...new Set([...application.attachments, ...data.attachments])];
  const facts = { ...state.facts, application: { ...application, attachments } };
  const came = { facts, received: data, asked: null };
  if (state.status !== 'waiting') return { ...state, ...came };
  return { ...still(state), ...came, repair: { endedOn: data.on, how: 'supplemented' }, status: 'open' };
}

// What is heard. A fact is never rejected: it did happen.

function open({ application, promisedWeeks = null }: Of<'OpenCase'>, state: CaseState): Decision {
  if (state.status !== 'absent') {
    const known = state.facts.application;
    const same = known.employmentId === application.employmentId && known.receivedOn === application.receivedOn;
    return same ? [] : new Rejection('CASE_DIFFERS', 'Onder dit nummer is een andere aanvraag bekend.');
  }
  const clock = firstClock(application);
  const opened = { application, ...(promisedWeeks === null ? {} : { promisedWeeks }) };
  const event = { type: 'CaseOpened', data: opened } as const;
  if (clock.term === 'GEEN') return [event];
  return [event, { type: 'TermStarted', data: started(application, clock, clock.start) }];
}

function supplement({ attachments, on }: Of<'SupplementCase'>, state: OpenedCase): Decision {
  if (isClosed(state)) return misfit({ what: 'supplemented', on }, state);
  const before = state.received;
  const again = before?.on === on && attachments.every((each) => before.attachments.includes(each));
  if (again && state.asked === null) return [];
  const event = { type: 'InformationReceived', data: { attachments, on } } as const;
  return state.status === 'waiting' ? [event, ...resumed(state, on)] : [event];
}

function withdraw({ on }: Of<'WithdrawCase'>, state: OpenedCase): Decision {
  switch (state.status) {
    case 'withdrawn':
      return [];
    case 'decided':
    case 'forwarded':
      return misfit({ what: 'withdrawn', on }, state);
    default:
      return [{ type: 'ApplicationWithdrawn', data: { on } }];
  }
}

function misfit(data: Misfit, { misfits }: OpenedCase): Decision {
  return misfits.some(({ what, on }) => what === data.what && on === data.on) ? [] : [{ type: 'FactDidNotFit', data }];
}

function hearEnd({ lastDay, reportedOn }: Of<'HearEndOfEmployment'>, { facts }: OpenedCase): Decision {
  return facts.application.endsOn === lastDay ? [] : [{ type: 'EmploymentEnded', data: { lastDay, reportedOn } }];
}

// What the caseworker finds out.

/** The employer is invited to complete (Awb 4:5); meanwhile the term stands still (Awb 4:15). */
function request({ what, until, note, by, on }: Of<'RequestInformation'>, state: OpenedCase): Decision {
  if (state.status === 'waiting') {
    const { asked } = state;
    const same = asked.until === until && asked.on === on && String(asked.what) === String(what);
    return same && sameReason(asked.note, note) ? [] : waits();
  }
  const { employerId } = state.facts.application;
  const asked = { what, until, note, by, on, employerId };
  return closed(state) ?? [{ type: 'InformationRequested', data: asked }, ...suspended(state, on)];
}

/** From the day after the last day of the repair term the term runs on, and the case may be left out of treatment. */
function expireRepair({ until, on }: Of<'ExpireRepairTerm'>, state: OpenedCase): Decision {
  if (state.status !== 'waiting' || state.asked.until !== until || on <= until) return [];
  return [{ type: 'RepairTermExpired', data: { until, on } }, ...resumed(state, addDays(until, 1))];
}

function confirmComplete({ by, on }: Of<'ConfirmCompleteness'>, state: OpenedCase): Decision {
  if (state.status === 'waiting') {
    return [{ type: 'CompletenessConfirmed', data: { by, on } }, ...resumed(state, on)];
  }
  const done = state.status === 'open' && state.facts.completeOn !== null;
  return closed(state) ?? (done ? [] : [{ type: 'CompletenessConfirmed', data: { by, on } }]);
}

function establishTargetGroup(command: Of<'EstablishTargetGroup'>, state: OpenedCase): Decision {
  const { ground, belongs, source, on, by } = command;
  const known = state.facts.targetGroup;
  const same = known?.ground === ground && known.belongs === belongs && known.source === source && known.on === on;
  return closed(state) ?? (same ? [] : [{ type: 'TargetGroupEstablished', data: { ground, belongs, source, on, by } }]);
}

/** On the flat rate establishing the wage value is left out (PW 10d lid 1 b): from then the five weeks run (lid 12). */
function chooseRoute({ route, talk = null, by, on }: Of<'ChooseRoute'>, state: OpenedCase): Decision {
  const shut = closed(state);
  if (shut !== undefined) return shut;
  const isNew = talk !== null && !sameReason(talk, state.talk ?? null);
  return [
    ...routeEvents({ route, by, on }, state),
    ...(isNew ? [{ type: 'RouteTalkNoted', data: { talk, by, on } } as const] : []),
  ];
}

function routeEvents({ route, by, on }: { route: Route } & Deed, state: OpenedCase): CaseEvent[] {
  if (state.facts.route === route) return [];
  return route === 'forfaitair'
    ? [{ type: 'WageValueLeftOut', data: { by, on } }, ...termFrom(state, 'LKS_BESCHIKKING', on, on)]
    : [{ type: 'MeasurementChosen', data: { by, on } }, ...untilMeasured(state, on)];
}

/** Until it is measured the reasonable term runs. On own motion a term that began goes on, and else none does. */
function untilMeasured(state: OpenedCase, on: string): CaseEvent[] {
  const { receivedOn, origin } = state.facts.application;
  return origin?.applicant === 'ambtshalve' ? [] : termFrom(state, 'BESLISTERMIJN_REDELIJK', receivedOn, on);
}

/**
 * From the day on which the wage value was established the five weeks run (PW 10d lid 12); not before the application
 * was received, when the value is an older one.
 */
function establishWageValue({ percent, by, on }: Of<'EstablishWageValue'>, state: OpenedCase): Decision {
  const { wageValue, application } = state.facts;
  const same = wageValue?.percent === percent && wageValue.on === on;
  const start = on > application.receivedOn ? on : application.receivedOn;
  return (
    closed(state) ??
    (same
      ? []
      : [{ type: 'WageValueEstablished', data: { percent, by, on } }, ...termFrom(state, 'LKS_BESCHIKKING', start, on)])
  );
}

// What two people decide.

/** All rules are assessed, also when one is not met; what stands in the way of granting is said one by one. */
function propose(command: Of<'ProposeDecision'>, state: OpenedCase): Decision {
  if (state.status === 'proposed') return sameProposal(state.proposal, command) ? [] : proposalWaits(state);
  if (state.status === 'waiting') return waits();
  const { proposalId, outcome, settings, reasons, by, on } = command;
  const findings = findingsOfCase(state.facts, command);
  const hindrance =
    closed(state) ??
    staleBy(command.seen, state.changed) ??
    adviceAwaited(state.advices) ??
    hindranceTo(outcome, state, findings, reasons, on);
  if (hindrance !== undefined) return hindrance;
  const heard = outcome === 'refused' ? heardBefore(state, command.notHeard, on) : undefined;
  if (heard instanceof Rejection) return heard;
  const version = outcome === 'granted' ? firstVersion(state.facts, command) : null;
  if (version instanceof Rejection) return version;
  const reckoned = version === null ? { calculation: null, missing: null } : fullMonth(version, command.figures);
  const { facts } = state;
  const about = { proposalId, outcome, facts, findings, version, ...reckoned, settings, reasons };
  const data = { ...about, ...(heard === undefined ? {} : { heard }), by, on };
  return [{ type: 'DecisionProposed', data }];
}

function hindranceTo(
  outcome: Outcome,
  state: OpenedCase,
  findings: readonly Finding[],
  reasons: Reason | null,
  on: string,
): CaseRejection | undefined {
  switch (outcome) {
    case 'granted':
      return hindranceToGrant(state.facts) ?? (findings.some(isNotMet) ? unlessReasoned(reasons) : undefined);
    case 'notProcessed':
      return hindranceToLeaveOut(state, on) ?? unlessReasoned(reasons);
    case 'refused':
      return unlessReasoned(reasons);
  }
}

/** The first thing that keeps the subsidy from being granted, in the order in which a case is worked through. */
export function hindranceToGrant({ completeOn, targetGroup, wageValue, leftOutOn }: Facts): CaseRejection | undefined {
  if (completeOn === null) return new Rejection('NOT_COMPLETE', 'Stel eerst vast dat de aanvraag volledig is.');
  if (targetGroup === null) return new Rejection('TARGET_GROUP_OPEN', 'Stel eerst de doelgroep vast.');
  if (!targetGroup.belongs) {
    return new Rejection('OUTSIDE_TARGET_GROUP', 'De werknemer hoort volgens uw vaststelling niet tot de doelgroep.');
  }
  if (wageValue === null && leftOutOn === null) {
    return new Rejection('WAGE_VALUE_OPEN', 'Stel eerst de loonwaarde vast, of kies de forfaitaire route.');
  }
  return undefined;
}

/**
 * An application is left out of treatment only when the employer could complete it, it is not complete, and within four
 * weeks after that (Awb 4:5 lid 1 and 4); later it is decided on its merits.
 */
export function hindranceToLeaveOut({ repair, facts }: OpenedCase, on: string): CaseRejection | undefined {
  if (repair === null || facts.completeOn !== null) {
    const detail = 'Dit kan pas als u om aanvulling hebt gevraagd en de hersteltermijn voorbij is.';
    return new Rejection('NOT_INVITED', detail);
  }
  const { dueOn } = leavingOutTerm(repair, null, on);
  if (dueOn === null || on <= dueOn) return undefined;
  const detail = 'De vier weken zijn voorbij: u beslist nu over de aanvraag zelf (Awb 4:5 lid 4).';
  return new Rejection('LEFT_OUT_TOO_LATE', detail);
}

function isNotMet({ outcome }: Finding): boolean {
  return outcome === 'notMet';
}

/** A decision is reasoned (Awb 3:46); granting speaks for itself when no rule stands in its way. */
function unlessReasoned(reasons: Reason | null): CaseRejection | undefined {
  return reasons === null ? new Rejection('REASONS_REQUIRED', 'Geef bij dit voorstel een motivering.') : undefined;
}

function firstVersion(facts: Facts, { grantedFrom, settings }: Of<'ProposeDecision'>): GrantVersion | CaseRejection {
  const { startedOn, endsOn, agreedHours, fullTimeHours, ages } = facts.application;
  const from = grantedFrom ?? startedOn;
  if (from < startedOn || (endsOn !== null && from > endsOn)) {
    return new Rejection('GRANT_START_OUTSIDE_EMPLOYMENT', 'De toekenning begint binnen het dienstverband.');
  }
  const route = facts.leftOutOn === null ? 'loonwaarde' : 'forfaitair';
  const wageValuePercent = facts.wageValue?.percent ?? null;
  const employment = { from: startedOn, through: endsOn };
  const hours = { agreedHours, fullTimeHours };
  return versionFrom({ grantedFrom: from, employment, route, wageValuePercent, ...hours, ages, settings }, 1, from);
}

function sameProposal(proposal: Proposal, { outcome, grantedFrom, reasons, by }: Of<'ProposeDecision'>): boolean {
  const from = grantedFrom ?? proposal.facts.application.startedOn;
  return (
    proposal.by === by &&
    proposal.outcome === outcome &&
    (proposal.version === null || proposal.version.grantedFrom === from) &&
    sameReason(proposal.reasons, reasons)
  );
}

function giveBack({ reasons, by, on, seen }: Of<'ReturnProposal'>, state: OpenedCase): Decision {
  if (state.status === 'proposed') {
    const stale = staleBy(seen, state.changed);
    if (stale !== undefined) return stale;
    return [{ type: 'ProposalReturned', data: { proposalId: state.proposal.proposalId, reasons, by, on } }];
  }
  const { returned } = state;
  return returned?.by === by && sameReason(returned.reasons, reasons) ? [] : nothingProposed();
}

/** Four eyes: the log itself does not take a decision from the person who proposed it. */
function approve({ proposalId, by, on, seen }: Of<'ApproveDecision'>, state: OpenedCase): Decision {
  switch (state.status) {
    case 'proposed': {
      const { proposal } = state;
      if (proposalId !== undefined && proposalId !== proposal.proposalId) {
        const detail = 'Er ligt inmiddels een ander voorstel. Bekijk dat eerst.';
        return new Rejection('OTHER_PROPOSAL', detail, membersOf(state.changed));
      }
      const stale = staleBy(seen, state.changed);
      if (stale !== undefined) return stale;
      const late = proposal.outcome === 'notProcessed' ? hindranceToLeaveOut(state, on) : undefined;
      if (late !== undefined) return late;
      const came = proposal.outcome === 'refused' ? viewsCameAfter(state.hearing, proposal.proposalId) : undefined;
      if (came !== undefined) return came;
      if (by === proposal.by) return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller beslist.');
      const decisionId = derivedId('besluit', proposal.proposalId);
      return [{ type: 'DecisionApproved', data: { decisionId, by, on, proposal } }, ...stopped(state, on)];
    }
    case 'decided': {
      const { decision } = state;
      const same = decision.by === by && (proposalId ?? decision.proposal.proposalId) === decision.proposal.proposalId;
      return same ? [] : notOpen(state);
    }
    case 'withdrawn':
    case 'forwarded':
      return notOpen(state);
    default:
      return nothingProposed();
  }
}

/** What another municipality must decide on goes there, without delay, and who applied is told (Awb 2:3). */
function forward(command: Of<'ForwardCase'>, state: OpenedCase): Decision {
  const { ofMunicipality, toMunicipality, byPost, reasons, by, on } = command;
  if (state.status === 'forwarded' && state.forwarded.toMunicipality === toMunicipality) return [];
  const shut = closed(state);
  if (shut !== undefined) return shut;
  if (ofMunicipality === toMunicipality) {
    return new Rejection('FORWARD_TO_SELF', 'Dit is uw eigen gemeente. Kies de gemeente die moet beslissen.');
  }
  const { employerId } = state.facts.application;
  return [{ type: 'CaseForwarded', data: { employerId, toMunicipality, byPost, reasons, by, on } }];
}

// Whose work it is.

function assign({ to, by, on }: Of<'AssignCase'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  return state.assignedTo === to ? [] : [{ type: 'CaseAssigned', data: { to, by, on } }];
}

// The clock.

function noteNearing({ dueOn, on }: Of<'NoteTermNearing'>, state: OpenedCase): Decision {
  if (isClosed(state) || state.nearing === dueOn) return [];
  if (readClock(state.clock, on).dueOn !== dueOn) return [];
  return [{ type: 'TermNearing', data: { ...termFact(state, on), dueOn } }];
}

/** The term stands still on these days, told at once with the day from which it runs again (Awb 4:15 lid 2). */
function recordStandstill(command: Of<'RecordStandstill'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  const clock = clockAfterStandstill(command, state);
  if (clock instanceof Rejection) return clock;
  if (clock === null) return [];
  const { ground, from, through, source, by, on } = command;
  const again = addDays(through, 1);
  return [
    { type: 'StandstillRecorded', data: { ground, from, through, source, by, on } },
    { type: 'TermSuspended', data: { ...termFact(state, from), ground } },
    { type: 'TermResumed', data: { ...termFact(state, again), ground, dueOn: dueOnOf(clock) } },
  ];
}

/** An announced delay: it moves the last day only of a term that the law leaves open (Awb 4:14 lid 3). */
function announceExtension(command: Of<'AnnounceExtension'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  const clock = clockAfterExtension(command, state);
  if (clock instanceof Rejection) return clock;
  if (clock === null) return [];
  const { weeks, reasons, by, on } = command;
  const dueOn = dueOnOf(clock);
  const announced = { type: 'ExtensionAnnounced', data: { weeks, reasons, by, on, dueOn } } as const;
  if (dueOn === dueOnOf(state.clock)) return [announced];
  return [announced, { type: 'TermStarted', data: { ...termFact(state, on), dueOn } }];
}

function termFrom(state: OpenedCase, term: Term, start: string, on: string): CaseEvent[] {
  const { clock, facts } = state;
  if (clock.term === term && clock.start === start) return [];
  return [{ type: 'TermStarted', data: started(facts.application, replacedBy(clock, term, start, on), on) }];
}

function started(application: Application, clock: CaseClock, on: string): TermFact & { dueOn: string | null } {
  const { dueOn } = readClock(clock, on);
  return { employerId: application.employerId, term: clock.term, start: clock.start, on, dueOn };
}

function suspended(state: OpenedCase, on: string): CaseEvent[] {
  return standsStill(suspend(state.clock, on)) ? [{ type: 'TermSuspended', data: termFact(state, on) }] : [];
}

function resumed(state: OpenedCase, on: string): CaseEvent[] {
  if (!standsStill(state.clock)) return [];
  const { dueOn } = readClock(resume(state.clock, on), on);
  return [{ type: 'TermResumed', data: { ...termFact(state, on), dueOn } }];
}

function stopped(state: OpenedCase, on: string): CaseEvent[] {
  const { dueOn } = readClock({ ...state.clock, stoppedOn: on }, on);
  if (dueOn === null) return [];
  return [{ type: on <= dueOn ? 'TermMet' : 'TermExceeded', data: { ...termFact(state, on), dueOn } }];
}

function termFact({ facts, clock }: OpenedCase, on: string): TermFact {
  return { employerId: facts.application.employerId, term: clock.term, start: clock.start, on };
}

// Why not.

/** Why a fact cannot be added now: facts under a proposal stand still, and a closed case is closed. */
function closed(state: OpenedCase): CaseRejection | undefined {
  if (state.status === 'proposed') return proposalWaits(state);
  return isClosed(state) ? notOpen(state) : undefined;
}

/** Whether the municipality does nothing with it any more: decided, withdrawn, or sent on. */
export function isClosed({ status }: OpenedCase): boolean {
  return status === 'decided' || status === 'withdrawn' || status === 'forwarded';
}

function notOpen({ changed }: OpenedCase): CaseRejection {
  const detail = 'Op deze zaak is al beslist, of de aanvraag is ingetrokken.';
  return new Rejection('CASE_NOT_OPEN', detail, membersOf(changed));
}

function proposalWaits({ changed }: OpenedCase): CaseRejection {
  const detail = 'Er wacht een voorstel. Beslis daar eerst op, of geef het terug.';
  return new Rejection('PROPOSAL_WAITS', detail, membersOf(changed));
}

function waits(): CaseRejection {
  return new Rejection('WAITS_FOR_SUPPLEMENT', 'De werkgever is om aanvulling gevraagd. Wacht die af.');
}

function nothingProposed(): CaseRejection {
  return new Rejection('NOTHING_PROPOSED', 'Er is geen voorstel om op te beslissen.');
}
