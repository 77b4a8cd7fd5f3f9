import { defineEntity, p } from '@mikro-orm/core';
import type { Application } from '../domain/application.ts';

/** What the amount of a month follows from, beside the route and the first day. */
export type ReckonedFrom = Pick<Application, 'agreedHours' | 'fullTimeHours' | 'ages' | 'wageValuePercent'>;

/** Every case of a municipality, in the words of its screen; made from the log, and made again from it. */
export const WorkList = defineEntity({
  name: 'WorkList',
  tableName: 'work_list',
  properties: {
    caseId: p.uuid().primary(),
    tenant: p.text(),
    employerId: p.text(),
    personRef: p.text(),
    receivedOn: p.text(),
    startedOn: p.text(),
    route: p.text(),
    status: p.text(),
    term: p.text(),
    /** Last day of the term; none while it stands still or is over. */
    dueOn: p.text().nullable(),
    nearing: p.boolean(),
    proposedBy: p.text().nullable(),
    reckonedFrom: p.json<ReckonedFrom>().nullable(),
    /** The account whose work it is; none: the team's. */
    assignedTo: p.text().nullable(),
    /** The last day to decide without a penalty, by the first notice of default that has effect. */
    answerBy: p.text().nullable(),
    /** The day of the decision or the withdrawal. */
    stoppedOn: p.text().nullable(),
    penalty: p.text().nullable(),
    /** Until when the employer may give a view before a refusal; none when that came. */
    viewsUntil: p.text().nullable(),
    /** What is proposed; grants in whose way no rule stands are alike. */
    proposalKind: p.text().nullable(),
  },
});
