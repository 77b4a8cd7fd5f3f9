import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { OUTCOME } from '../case.representation.ts';
import type { CaseStatus } from '../case-words.ts';
import type { CaseEvent } from '../domain/review-case.ts';
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
    const nothingYet = { dueOn: null, nearing: false, proposedBy: null };
    const known = { caseId: subject, tenant, employerId, personRef, receivedOn, startedOn, route, reckonedFrom };
    const term = application.origin?.applicant === 'ambtshalve' ? 'GEEN' : 'BESLISTERMIJN_REDELIJK';
    return { ...known, status: 'in-behandeling', term, ...nothingYet };
  }
  if (row === undefined) throw new Error(`case ${subject} begins with ${event.type}`);
  return { ...row, ...changeBy(event, row) };
}

function changeBy(event: Exclude<CaseEvent, { type: 'CaseOpened' }>, row: Row): Partial<Row> {
  const at = (status: CaseStatus, proposedBy: string | null = null): Partial<Row> => ({ status, proposedBy });
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
      return at('voorgesteld', event.data.by);
    case 'ProposalReturned':
      return at('in-behandeling');
    case 'EmploymentEnded':
      return row.status === 'voorgesteld' ? at('in-behandeling') : {};
    case 'DecisionApproved':
      return { ...at(OUTCOME[event.data.proposal.outcome]), dueOn: null, nearing: false };
    case 'ApplicationWithdrawn':
      return { ...at('ingetrokken'), dueOn: null, nearing: false };
    case 'CaseForwarded':
      return { ...at('doorgezonden'), dueOn: null, nearing: false };
    case 'TermMet':
    case 'TermExceeded':
    case 'TargetGroupEstablished':
    case 'RouteTalkNoted':
    case 'FactDidNotFit':
    case 'AdviceAsked':
    case 'AdviceGiven':
    case 'AdviceWithdrawn':
    case 'AdviceLeftOut':
      return {};
  }
}
