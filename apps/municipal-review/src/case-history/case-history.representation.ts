import type { CaseEvent } from '../domain/case-event.ts';
import { type Changed, changedBy } from '../domain/case-changes.ts';
import type { HappeningDto } from './case-history.dto.ts';

type Told = Omit<HappeningDto, 'versie'>;

/** A history as people tell it, oldest first, each with the version of the case that it led to. */
export function representHistory(events: readonly CaseEvent[]): HappeningDto[] {
  const first: Changed = { version: 0, what: '', by: null, on: '' };
  let changed = first;
  return events.flatMap((event) => {
    changed = event.type === 'CaseOpened' ? { ...first, version: 1 } : changedBy(changed, event);
    return representHappening(event).map((told) => ({ ...told, versie: changed.version }));
  });
}

/** What a person would tell of a case; nothing for what its term did, which follows from the rest. */
function representHappening({ type, data }: CaseEvent): Told[] {
  switch (type) {
    case 'CaseOpened':
      return told('ontvangen', { on: data.application.receivedOn });
    case 'InformationRequested':
      return told('aanvulling-gevraagd', data, data.until);
    case 'InformationReceived':
      return told('aangevuld', data);
    case 'RepairTermExpired':
      return told('hersteltermijn-voorbij', data, data.until);
    case 'CompletenessConfirmed':
      return told('volledig', data);
    case 'TargetGroupEstablished':
      return told('doelgroep', data);
    case 'WageValueLeftOut':
      return told('forfait-gekozen', data);
    case 'MeasurementChosen':
      return told('meting-gekozen', data);
    case 'RouteTalkNoted':
      return told('gesprek', data);
    case 'WageValueEstablished':
      return told('loonwaarde', data);
    case 'DecisionProposed':
      return told('voorgesteld', data);
    case 'ProposalReturned':
      return told('teruggegeven', data);
    case 'DecisionApproved':
      return told('besloten', data);
    case 'ApplicationWithdrawn':
      return told('ingetrokken', data);
    case 'EmploymentEnded':
      return told('dienstverband-eindigt', { on: data.reportedOn }, data.lastDay);
    case 'FactDidNotFit':
      return told('past-niet-meer', data);
    case 'AdviceAsked':
      return told('advies-gevraagd', data, data.until);
    case 'AdviceGiven':
      return told('advies-gegeven', data);
    case 'AdviceWithdrawn':
      return told('advies-ingetrokken', data);
    case 'AdviceLeftOut':
      return told('advies-niet-afgewacht', data);
    case 'CaseForwarded':
      return told('doorgezonden', data);
    case 'CaseAssigned':
      return told(data.to === null ? 'vrijgegeven' : 'toegewezen', data);
    case 'StandstillRecorded':
      return told('opgeschort', data, data.through);
    case 'ExtensionAnnounced':
      return told('verdaagd', data, data.dueOn);
    case 'ViewsAsked':
      return told('zienswijze-gevraagd', data, data.until);
    case 'ViewsGiven':
      return told('zienswijze-gegeven', { on: data.receivedOn, by: data.by });
    case 'DefaultNoticeReceived': {
      const received = { on: data.receivedOn, by: data.by };
      if (data.answerBy === null) return told('te-vroeg-in-gebreke-gesteld', received, data.dueOn);
      return told('in-gebreke-gesteld', received, data.answerBy);
    }
    case 'PenaltyNearing':
      return told('dwangsom-nadert', data, data.startsOn);
    case 'PenaltyExceptionWithdrawn':
      return told('dwangsom-uitzondering-ingetrokken', data);
    case 'PenaltyExcepted':
      return told('dwangsom-uitzondering', data);
    case 'PenaltyProposed':
      return told('dwangsom-voorgesteld', data);
    case 'PenaltyReturned':
      return told('dwangsom-teruggegeven', data);
    case 'PenaltyFixed':
      return told('dwangsom-vastgesteld', data);
    case 'TermStarted':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermNearing':
    case 'TermMet':
    case 'TermExceeded':
      return [];
  }
}

function told(wat: Told['wat'], { on: op, by }: { on: string; by?: string }, datum: string | null = null): Told[] {
  return [{ wat, op, door: by ?? null, datum }];
}
