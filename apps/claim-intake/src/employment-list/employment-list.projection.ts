import type { InferEntity } from '@mikro-orm/core';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { EmploymentEvent, EmploymentTerms } from '../domain/employment.ts';
import { EmploymentList } from './employment-list.table.ts';

type Row = InferEntity<typeof EmploymentList>;

/** The employer's employments. Page and checkpoint commit together, so each event counts once. */
export const employmentList: Reader<EmploymentEvent> = {
  name: 'employment-list',
  category: 'employment',
  async write(tx, page) {
    const touched = [...new Set(page.map(({ subject }) => subject))];
    const found = await tx.find(EmploymentList, { employmentId: { $in: touched } });
    const rows = new Map<string, Row>(found.map((row) => [row.employmentId, { ...row }]));
    for (const stored of page) {
      const row = next(rows.get(stored.subject), stored);
      if (row !== undefined) rows.set(stored.subject, row);
    }
    await tx.upsertMany(EmploymentList, [...rows.values()]);
  },
};

function next(row: Row | undefined, { subject, tenant, event }: StoredEvent<EmploymentEvent>): Row | undefined {
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
