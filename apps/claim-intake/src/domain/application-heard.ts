import type { ApplicationEvent } from './application-event.ts';
import {
  type AskedForMore,
  type DecisionTerm,
  type HeardDecision,
  type Misfit,
  sameList,
} from './application-parts.ts';
import type { ApplicationRejection } from './application-rejection.ts';
import type { ApplicationState } from './application-state.ts';
import { forwardedId } from './entry.ts';
import type { GrantVersion } from './granted-months.ts';

/** What is heard of an application: from the municipality, of its employment, and that claims were made. */
export type HeardCommand =
  | {
      readonly type: 'RecordForwarding';
      readonly applicationId: string;
      readonly toMunicipality: string;
      readonly byPost: boolean;
      readonly municipalityCode: string;
      readonly on: string;
    }
  | { readonly type: 'RecordTerm'; readonly term: DecisionTerm; readonly municipalityCode: string }
  | { readonly type: 'RecordRequest'; readonly asked: AskedForMore; readonly municipalityCode: string }
  | { readonly type: 'RecordDecision'; readonly decision: HeardDecision; readonly municipalityCode: string }
  | {
      readonly type: 'RecordGrantVersion';
      readonly grantId: string;
      readonly version: GrantVersion;
      readonly municipalityCode: string;
    }
  | {
      readonly type: 'RecordEmploymentEnd';
      readonly employmentId: string;
      readonly lastDay: string;
      readonly on: string;
      /** It was told as the end; otherwise it is what the changed terms say, which a draft does not need. */
      readonly final: boolean;
    }
  | { readonly type: 'RecordClaims'; readonly months: readonly string[] };

type Of<Type extends HeardCommand['type']> = Extract<HeardCommand, { type: Type }>;
type Decision = readonly ApplicationEvent[] | ApplicationRejection;

/** A fact is never refused: what does not fit is recorded as such, once. */
export function decideHeard(command: HeardCommand, state: ApplicationState): Decision {
  switch (command.type) {
    case 'RecordForwarding':
      return recordForwarding(command, state);
    case 'RecordTerm':
      return recordTerm(command, state);
    case 'RecordRequest':
      return recordRequest(command, state);
    case 'RecordDecision':
      return recordDecision(command, state);
    case 'RecordGrantVersion':
      return recordGrantVersion(command, state);
    case 'RecordEmploymentEnd':
      return recordEmploymentEnd(command, state);
    case 'RecordClaims':
      return recordClaims(command, state);
  }
}

/** A fact: the municipality sent it on. What the applicant withdrew meanwhile stays withdrawn. */
function recordForwarding(command: Of<'RecordForwarding'>, state: ApplicationState): Decision {
  const { applicationId, toMunicipality, byPost, municipalityCode, on } = command;
  const misfit = (why: Misfit) => discrepancy(state, `doorgezonden ${toMunicipality}`, why, municipalityCode);
  switch (state.status) {
    case 'forwarded':
      return [];
    case 'submitted': {
      const to = byPost ? null : forwardedId(applicationId, toMunicipality);
      const data = { municipalityCode: toMunicipality, applicationId: to, on, fromMunicipality: municipalityCode };
      return [{ type: 'ApplicationForwarded', data }];
    }
    case 'absent':
      return misfit('application-unknown');
    case 'withdrawn':
      return misfit('application-withdrawn');
    default:
      return misfit('application-not-submitted');
  }
}

/** Only for who waits: told after the decision, as can be on another topic, it says nothing any more. */
function recordTerm({ term, municipalityCode }: Of<'RecordTerm'>, state: ApplicationState): Decision {
  switch (state.status) {
    case 'absent':
      return discrepancy(state, term.term, 'application-unknown', municipalityCode);
    case 'submitted': {
      const known = state.term?.term === term.term && state.term.dueOn === term.dueOn;
      return known ? [] : [{ type: 'DecisionTermMoved', data: term }];
    }
    default:
      return [];
  }
}

/** Only for who waits, as its term. */
function recordRequest({ asked, municipalityCode }: Of<'RecordRequest'>, state: ApplicationState): Decision {
  const about = `vraag ${asked.on} ${asked.until}`;
  if (state.status === 'absent') return discrepancy(state, about, 'application-unknown', municipalityCode);
  if (state.status !== 'submitted') return [];
  const known = state.asked !== null && state.asked.on === asked.on && state.asked.until === asked.until;
  return known && sameList(state.asked.what, asked.what) ? [] : [{ type: 'MoreAsked', data: asked }];
}

/** A fact: what does not fit is recorded as such, once, and never refused. */
function recordDecision({ decision, municipalityCode }: Of<'RecordDecision'>, state: ApplicationState): Decision {
  const misfit = (why: Misfit) => discrepancy(state, decision.decisionId, why, municipalityCode);
  switch (state.status) {
    case 'absent':
      return misfit('application-unknown');
    case 'draft':
      return misfit('application-not-submitted');
    case 'withdrawn':
    case 'forwarded':
      return misfit('application-withdrawn');
    case 'submitted':
      return [{ type: 'ApplicationDecided', data: decision }];
    case 'decided':
      return state.decision.decisionId === decision.decisionId ? [] : misfit('decided-before');
  }
}

function recordGrantVersion(command: Of<'RecordGrantVersion'>, state: ApplicationState): Decision {
  const { grantId, version, municipalityCode } = command;
  if (state.status !== 'decided' || state.decision.grantId !== grantId) {
    const why = state.status === 'absent' ? 'application-unknown' : 'grant-unknown';
    return discrepancy(state, `${grantId}:${version.version}`, why, municipalityCode);
  }
  const known = state.versions.some((earlier) => earlier.version === version.version);
  return known ? [] : [{ type: 'GrantVersionAdded', data: { grantId, version } }];
}

/** Told per application of the employment. A draft remembers it until it is submitted. */
function recordEmploymentEnd(command: Of<'RecordEmploymentEnd'>, state: ApplicationState): Decision {
  const { employmentId, lastDay, on, final } = command;
  if (state.status === 'absent' || state.status === 'withdrawn' || state.status === 'forwarded') return [];
  if (state.draft.employmentId !== employmentId) return [];
  if (state.status === 'draft' && !final) return [];
  const known = state.endedOn ?? (state.status === 'draft' ? null : state.request.endsOn);
  if (known === lastDay) return [];
  const { municipalityCode } = state.draft;
  const wasSubmitted = state.status !== 'draft';
  return [{ type: 'EmploymentEndReported', data: { lastDay, on, municipalityCode, wasSubmitted } }];
}

function recordClaims({ months }: Of<'RecordClaims'>, state: ApplicationState): Decision {
  if (state.status !== 'decided') return [];
  const made = months.filter((month) => !state.claimed.includes(month));
  return made.length === 0 ? [] : [{ type: 'ClaimsMade', data: { months: made } }];
}

function discrepancy(state: ApplicationState, about: string, misfit: Misfit, municipalityCode: string): Decision {
  if (state.discrepancies.includes(about)) return [];
  return [{ type: 'DiscrepancyRecorded', data: { about, misfit, municipalityCode } }];
}
