import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import { heard } from '../domain/fixtures/heard.ts';
import type { CaseEvent } from '../domain/case-event.ts';
import type { Proposal } from '../domain/case-parts.ts';
import { workList } from './work-list.projection.ts';

const application = heard();
const { employerId, personRef, receivedOn, startedOn, route } = application;
const { agreedHours, fullTimeHours, ages, wageValuePercent } = application;
const reckonedFrom = { agreedHours, fullTimeHours, ages, wageValuePercent };
const deed = { by: 'anna', on: '2026-03-16' };
const term = { employerId, term: 'LKS_BESCHIKKING', start: '2026-03-16', on: '2026-03-16' } as const;
const opened: CaseEvent = { type: 'CaseOpened', data: { application } };
const started: CaseEvent = { type: 'TermStarted', data: { ...term, dueOn: '2026-04-20' } };
const suspended: CaseEvent = { type: 'TermSuspended', data: term };
const nearing: CaseEvent = { type: 'TermNearing', data: { ...term, dueOn: '2026-04-20' } };
const met: CaseEvent = { type: 'TermMet', data: { ...term, dueOn: '2026-04-20' } };
const asked: CaseEvent = {
  type: 'InformationRequested',
  data: { what: ['loonstrook'], until: '2026-03-30', note: null, ...deed },
};
const received: CaseEvent = { type: 'InformationReceived', data: { attachments: [], on: '2026-03-20' } };
const leftOut: CaseEvent = { type: 'WageValueLeftOut', data: deed };
const measured: CaseEvent = { type: 'WageValueEstablished', data: { percent: '50', ...deed } };
const proposal: Proposal = {
  ...{ proposalId: SUBJECT, outcome: 'granted', facts: {} as never, findings: [], version: null, settings: {} },
  ...{ calculation: null, missing: null, reasons: null, ...deed },
};
const proposed: CaseEvent = { type: 'DecisionProposed', data: proposal };
const approved: CaseEvent = {
  type: 'DecisionApproved',
  data: { decisionId: SUBJECT, proposal, by: 'bert', on: deed.on },
};
const ended: CaseEvent = { type: 'EmploymentEnded', data: { lastDay: '2026-07-31', reportedOn: '2026-07-01' } };
const withdrawn: CaseEvent = { type: 'ApplicationWithdrawn', data: { on: '2026-03-17' } };

const first = {
  ...{ caseId: SUBJECT, tenant: TENANT, employerId, personRef, receivedOn, startedOn, route },
  ...{ status: 'in-behandeling', term: 'BESLISTERMIJN_REDELIJK', dueOn: null, nearing: false, proposedBy: null },
  reckonedFrom,
  ...{ assignedTo: null, answerBy: null, stoppedOn: null, penalty: null, viewsUntil: null, proposalKind: null },
};

describe('the row of a case', () => {
  it('has the term that runs, until it stands still or somebody is warned of it', () => {
    const running = { ...first, term: 'LKS_BESCHIKKING', dueOn: '2026-04-20' };
    expect(rowAfter(workList, [opened])).toEqual(first);
    expect(rowAfter(workList, [opened, started])).toEqual(running);
    expect(rowAfter(workList, [opened, started, nearing])).toEqual({ ...running, nearing: true });
    expect(rowAfter(workList, [opened, started, nearing, suspended])).toEqual({ ...running, dueOn: null });
    expect(rowAfter(workList, [opened, started, met])).toEqual(running);
  });

  it('waits for a supplement that was asked for, and for none else', () => {
    expect(rowAfter(workList, [opened, asked])).toEqual({ ...first, status: 'wacht-op-aanvulling' });
    expect(rowAfter(workList, [opened, asked, received])).toEqual(first);
    expect(rowAfter(workList, [opened, proposed, received])).toMatchObject({ status: 'voorgesteld' });
  });

  it('has the route that was chosen last', () => {
    expect(rowAfter(workList, [opened, leftOut])).toEqual({ ...first, route: 'forfaitair' });
    expect(rowAfter(workList, [opened, leftOut, measured])).toEqual({ ...first, route: 'loonwaarde' });
  });

  it('has from what its amount is reckoned, by the wage value that was established last', () => {
    const lower: CaseEvent = { type: 'WageValueEstablished', data: { percent: '40', ...deed } };
    expect(rowAfter(workList, [opened, lower])).toMatchObject({
      reckonedFrom: { ...reckonedFrom, wageValuePercent: '40' },
    });
  });

  it('has who proposed, until it is decided, or what it rested on has changed', () => {
    const waiting = { status: 'voorgesteld', proposedBy: 'anna', proposalKind: 'toekennen-groen' };
    expect(rowAfter(workList, [opened, proposed])).toEqual({ ...first, ...waiting });
    expect(rowAfter(workList, [opened, proposed, ended])).toEqual(first);
    expect(rowAfter(workList, [opened, ended])).toEqual(first);
    const closed = { ...first, term: 'LKS_BESCHIKKING', stoppedOn: '2026-03-16' };
    expect(rowAfter(workList, [opened, started, proposed, approved])).toEqual({ ...closed, status: 'toegekend' });
    const back = { ...closed, status: 'ingetrokken', stoppedOn: '2026-03-17' };
    expect(rowAfter(workList, [opened, started, withdrawn])).toEqual(back);
  });

  it('cannot begin with anything but its opening', () => {
    expect(() => rowAfter(workList, [started])).toThrow('begins with TermStarted');
  });
});
