import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Figures } from '#libs/law/figures';
import { adviceAwaited } from './case-advice.ts';
import { membersOf, staleBy } from './case-changes.ts';
import type { CaseEvent } from './case-event.ts';
import type { Facts } from './case-facts.ts';
import { type Finding, findingsOfCase } from './case-findings.ts';
import type { Outcome, Proposal } from './case-parts.ts';
import { type CaseRejection, closed, notOpen, proposalWaits, waits } from './case-rejection.ts';
import type { OpenedCase } from './case-state.ts';
import { stopped } from './case-term.ts';
import type { Deed } from './deed.ts';
import { fullMonth, type GrantVersion, type Settings, versionFrom } from './grant-version.ts';
import { heardBefore, type HearingException, viewsCameAfter } from './hearing.ts';
import { type Reason, sameReason } from './reason.ts';
import { leavingOutTerm } from './term-facts.ts';

/** The version of the case that somebody saw, when they say so: on a later one they look again first. */
interface Seen {
  readonly seen?: number;
}

/** What two people decide: one proposes, another approves or gives it back. */
export type ProposalCommand =
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
  | ({ readonly type: 'ApproveDecision'; readonly proposalId?: string } & Deed & Seen);

type Of<T extends ProposalCommand['type']> = Extract<ProposalCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** A proposal, until somebody else decides on it. */
export function decideProposal(command: ProposalCommand, state: OpenedCase): Decision {
  switch (command.type) {
    case 'ProposeDecision':
      return propose(command, state);
    case 'ReturnProposal':
      return giveBack(command, state);
    case 'ApproveDecision':
      return approve(command, state);
  }
}

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

function nothingProposed(): CaseRejection {
  return new Rejection('NOTHING_PROPOSED', 'Er is geen voorstel om op te beslissen.');
}
