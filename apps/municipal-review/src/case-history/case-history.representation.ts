import type { CaseEvent } from '../domain/review-case.ts';
import type { HappeningDto } from './case-history.dto.ts';

/** What a person would tell of a case; nothing for what its term did, which follows from the rest. */
export function representHappening({ type, data }: CaseEvent): HappeningDto[] {
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
    case 'TermStarted':
    case 'TermSuspended':
    case 'TermResumed':
    case 'TermNearing':
    case 'TermMet':
    case 'TermExceeded':
      return [];
  }
}

function told(wat: HappeningDto['wat'], { on: op, by }: { on: string; by?: string }, datum: string | null = null) {
  return [{ wat, op, door: by ?? null, datum }];
}
