import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { OUTCOME } from '../case-decision.representation.ts';
import type { CaseStatus, ProposalKind } from '../case-words.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import type { Proposal } from '../domain/case-parts.ts';
import { WorkList } from './work-list.table.ts';

export type Row = InferEntity<typeof WorkList>;

/** The municipality's work list. */
export const workList = projection<CaseEvent, Row>({
  name: 'work-list',
  category: 'case',
  table: WorkList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<CaseEvent>): Row {
  if (event.type === 'CaseOpened') {
    const { employerId, personRef, receivedOn, startedOn, route, ...application } = event.data.application;
    const { agreedHours, fullTimeHours, ages, wageValuePercent } = application;
    const reckonedFrom = { agreedHours, fullTimeHours, ages, wageValuePercent };
    const unburdened = { answerBy: null, stoppedOn: null, penalty: null, viewsUntil: null, proposalKind: null };
    const nothingYet = { dueOn: null, nearing: false, proposedBy: null, assignedTo: null, ...unburdened };
    const known = { caseId: subject, tenant, employerId, personRef, receivedOn, startedOn, route, reckonedFrom };
    const term = application.origin?.applicant === 'ambtshalve' ? 'GEEN' : 'BESLISTERMIJN_REDELIJK';
    return { ...known, status: 'in-behandeling', term, ...nothingYet };
  }
  if (row === undefined) throw new Error(`case ${subject} begins with ${event.type}`);
  return { ...row, ...changeBy(event, row) };
}

function changeBy(event: Exclude<CaseEvent, { type: 'CaseOpened' }>, row: Row): Partial<Row> {
  const at = (status: CaseStatus): Partial<Row> => ({ status, proposedBy: null, proposalKind: null });
  switch (event.type) {
    case 'TermStarted':
    case 'TermResumed':
      return { term: event.data.term, dueOn: event.data.dueOn, nearing: false };
    case 'TermSuspended':
      return { dueOn: null, nearing: false };
    case 'TermNearing':
      return { nearing: true };
    case 'InformationRequested':
      return at('wacht-op-aanvulling');
    case 'InformationReceived':
    case 'CompletenessConfirmed':
    case 'RepairTermExpired':
      return row.status === 'wacht-op-aanvulling' ? at('in-behandeling') : {};
    case 'WageValueLeftOut':
      return { route: 'forfaitair' };
    case 'MeasurementChosen':
      return { route: 'loonwaarde' };
    case 'WageValueEstablished': {
      const { reckonedFrom } = row;
      const { percent: wageValuePercent } = event.data;
      return { route: 'loonwaarde', reckonedFrom: reckonedFrom && { ...reckonedFrom, wageValuePercent } };
    }
    case 'DecisionProposed':
      return { status: 'voorgesteld', proposedBy: event.data.by, proposalKind: kindOf(event.data) };
    case 'ProposalReturned':
      return at('in-behandeling');
    case 'EmploymentEnded':
      return row.status === 'voorgesteld' ? at('in-behandeling') : {};
    case 'DecisionApproved':
      return { ...at(OUTCOME[event.data.proposal.outcome]), ...over(event.data.on) };
    case 'ApplicationWithdrawn':
      return { ...at('ingetrokken'), ...over(event.data.on) };
    case 'CaseForwarded':
      return { ...at('doorgezonden'), ...over(event.data.on) };
    case 'CaseAssigned':
      return { assignedTo: event.data.to };
    case 'ViewsAsked':
      return { viewsUntil: event.data.until };
    case 'ViewsGiven':
      return { viewsUntil: null };
    case 'DefaultNoticeReceived':
      return { answerBy: earliest(row.answerBy ?? null, event.data.answerBy) };
    case 'PenaltyExceptionWithdrawn':
      return { penalty: null };
    case 'PenaltyExcepted':
      return { penalty: 'vervallen' };
    case 'PenaltyProposed':
      return { penalty: event.data.exception === null ? 'voorgesteld' : 'vervallen' };
    case 'PenaltyReturned':
      return { penalty: row.penalty === 'vervallen' ? 'vervallen' : null };
    case 'PenaltyFixed':
      return { penalty: 'vastgesteld' };
    case 'TermMet':
    case 'TermExceeded':
    case 'TargetGroupEstablished':
    case 'RouteTalkNoted':
    case 'FactDidNotFit':
    case 'AdviceAsked':
    case 'AdviceGiven':
    case 'AdviceWithdrawn':
    case 'AdviceLeftOut':
    case 'StandstillRecorded':
    case 'ExtensionAnnounced':
    case 'PenaltyNearing':
      return {};
  }
}

const over = (on: string): Partial<Row> => ({ dueOn: null, nearing: false, viewsUntil: null, stoppedOn: on });

/**
 * Proposals to grant in whose way no rule stands can be looked at in a row; all others stand alone. A rule that stays open is
 * none in the way: about some, such as another benefit, nobody is asked.
 */
function kindOf({ outcome, findings, missing }: Proposal): ProposalKind {
  if (outcome !== 'granted') return outcome === 'refused' ? 'afwijzen' : 'buiten-behandeling';
  return missing === null && findings.every((finding) => finding.outcome !== 'notMet')
    ? 'toekennen-groen'
    : 'toekennen';
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
