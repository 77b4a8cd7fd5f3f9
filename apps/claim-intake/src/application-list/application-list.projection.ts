import type { InferEntity } from '@mikro-orm/core';
import type { Reader } from '#libs/event-store/reader';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application.ts';
import { ApplicationList } from './application-list.table.ts';

type Row = InferEntity<typeof ApplicationList>;

const NO_TERM = { term: null, dueOn: null };
const NOTHING_YET = { personRef: null, startedOn: null, receivedOn: null, ...NO_TERM, decidedOn: null, grantId: null };

/** The employer's applications. Page and checkpoint commit together, so each event counts once. */
export const applicationList: Reader<ApplicationEvent> = {
  name: 'application-list',
  category: 'application',
  async write(tx, page) {
    const touched = [...new Set(page.map(({ subject }) => subject))];
    const found = await tx.find(ApplicationList, { applicationId: { $in: touched } });
    const rows = new Map<string, Row>(found.map((row) => [row.applicationId, { ...row }]));
    for (const stored of page) {
      const row = next(rows.get(stored.subject), stored);
      if (row !== undefined) rows.set(stored.subject, row);
    }
    await tx.upsertMany(ApplicationList, [...rows.values()]);
  },
};

/** None while only a discrepancy is known of it: nobody here applied. */
function next(row: Row | undefined, { subject, tenant, event }: StoredEvent<ApplicationEvent>): Row | undefined {
  if (event.type === 'ApplicationDrafted') {
    const { draft, on } = event.data;
    const { employmentId, municipalityCode, route } = draft;
    const first = { applicationId: subject, tenant, ...NOTHING_YET, draftedOn: on };
    return { ...(row ?? first), employmentId, municipalityCode, route, status: 'draft' };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { personRef, startedOn } = event.data.request;
      return { ...row, personRef, startedOn, receivedOn: event.data.on, status: 'submitted' };
    }
    case 'DecisionTermMoved':
      return { ...row, ...event.data };
    case 'ApplicationWithdrawn':
      return { ...row, ...NO_TERM, status: 'withdrawn' };
    case 'ApplicationDecided': {
      const { outcome, decidedOn, grantId } = event.data;
      return { ...row, ...NO_TERM, status: outcome, decidedOn, grantId };
    }
    default:
      return row;
  }
}
