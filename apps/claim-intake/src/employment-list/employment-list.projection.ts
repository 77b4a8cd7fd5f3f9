import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { EmploymentEvent, EmploymentTerms } from '../domain/employment.ts';
import { EmploymentList } from './employment-list.table.ts';

type Row = InferEntity<typeof EmploymentList>;

/** The employer's employments. */
export const employmentList = projection<EmploymentEvent, Row>({
  name: 'employment-list',
  category: 'employment',
  table: EmploymentList,
  types: ['EmploymentRegistered', 'EmploymentChanged', 'EmploymentEnded'],
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<EmploymentEvent>): Row | undefined {
  if (event.type === 'EmploymentRegistered') {
    const { personRef, terms } = event.data;
    return { employmentId: subject, tenant, personRef, ...termsOf(terms), status: 'running' };
  }
  if (row === undefined) throw new Error(`employment ${subject} begins with ${event.type}`);
  switch (event.type) {
    case 'EmploymentChanged':
      return { ...row, ...termsOf(event.data.terms) };
    case 'EmploymentEnded':
      return { ...row, endsOn: event.data.lastDay, status: 'ended' };
    case 'ApplicationLinked':
      return row;
  }
}

function termsOf({ personnelNumber, startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours }: EmploymentTerms) {
  return { personnelNumber, startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours };
}
