import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { EmploymentEvent, EmploymentTerms } from '../domain/employment.ts';
import { EmploymentList } from './employment-list.table.ts';

type Row = InferEntity<typeof EmploymentList>;

const TYPES = ['EmploymentRegistered', 'EmploymentChanged', 'EmploymentEnded', 'WindowReminded'] as const;
type Followed = OfTypes<EmploymentEvent, typeof TYPES>;

/** The employer's employments. */
export const employmentList = projection<Followed, Row>({
  name: 'employment-list',
  category: 'employment',
  table: EmploymentList,
  types: TYPES,
  next: nextRow,
});

const NO_REMINDER = { reminder: null, remindedOn: null };

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<Followed>): Row | undefined {
  if (event.type === 'EmploymentRegistered') {
    const { personRef, terms } = event.data;
    return { employmentId: subject, tenant, personRef, ...termsOf(terms), status: 'running', ...NO_REMINDER };
  }
  if (row === undefined) throw new Error(`employment ${subject} begins with ${event.type}`);
  switch (event.type) {
    case 'EmploymentChanged': {
      const terms = termsOf(event.data.terms);
      return { ...row, ...terms, ...(terms.startedOn === row.startedOn ? {} : NO_REMINDER) };
    }
    case 'EmploymentEnded':
      return { ...row, endsOn: event.data.lastDay, status: 'ended' };
    case 'WindowReminded':
      return { ...row, reminder: event.data.reminder, remindedOn: event.data.on };
  }
}

function termsOf({ personnelNumber, startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours }: EmploymentTerms) {
  return { personnelNumber, startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours };
}
