import type { Application } from './application.ts';
import { evolveAdvice } from './case-advice.ts';
import { changedBy } from './case-changes.ts';
import { firstClock, replacedBy, resume, standStill, suspend } from './case-clock.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState, Opened, OpenedCase } from './case-state.ts';
import { evolveHearing } from './hearing.ts';
import { evolveLateness, NOT_LATE } from './lateness.ts';

/** What a case is after an event; `changed` counts what a decision rests on. */
export function evolveCase(state: CaseState, event: CaseEvent): CaseState {
  if (event.type === 'CaseOpened') return opened(event.data.application, event.data.promisedWeeks ?? null);
  return state.status === 'absent' ? state : { ...next(state, event), changed: changedBy(state.changed, event) };
}

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

function proposalIdOf(state: OpenedCase): string | null {
  return state.status === 'proposed' ? state.proposal.proposalId : null;
}
