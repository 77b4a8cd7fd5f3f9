import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application.ts';
import { ApplicationList } from './application-list.table.ts';

type Row = InferEntity<typeof ApplicationList>;

const NO_TERM = { term: null, dueOn: null };
const NOTHING_YET = {
  ...{ personRef: null, startedOn: null, receivedOn: null, ...NO_TERM, decidedOn: null, grantId: null },
  ...{ applicant: null, manner: null, enteredOn: null, takenOverOn: null, forwardedTo: null, forwardedAs: null },
};

const TYPES = [
  'ApplicationDrafted',
  'ApplicationSubmitted',
  'ApplicationTakenOver',
  'ApplicationForwarded',
  'DecisionTermMoved',
  'ApplicationWithdrawn',
  'ApplicationDecided',
] as const;
type Followed = OfTypes<ApplicationEvent, typeof TYPES>;

/** The employer's applications. */
export const applicationList = projection<Followed, Row>({
  name: 'application-list',
  category: 'application',
  table: ApplicationList,
  types: TYPES,
  next: nextRow,
});

/** None while only a discrepancy is known of it: nobody here applied. */
function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<Followed>): Row | undefined {
  if (event.type === 'ApplicationDrafted') {
    const { draft, on } = event.data;
    const { employmentId, municipalityCode, route } = draft;
    const first = { applicationId: subject, tenant, ...NOTHING_YET, draftedOn: on };
    return { ...(row ?? first), employmentId, municipalityCode, route, status: 'draft' };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { request, on, entry } = event.data;
      const { personRef, startedOn } = request;
      const how = entry && { applicant: entry.applicant, manner: entry.manner, enteredOn: entry.enteredOn };
      return { ...row, personRef, startedOn, receivedOn: on, status: 'submitted', ...how };
    }
    case 'ApplicationTakenOver':
      return { ...row, takenOverOn: event.data.on };
    case 'ApplicationForwarded': {
      const { municipalityCode: forwardedTo, applicationId: forwardedAs } = event.data;
      return { ...row, ...NO_TERM, status: 'forwarded', forwardedTo, forwardedAs };
    }
    case 'DecisionTermMoved':
      return { ...row, ...event.data };
    case 'ApplicationWithdrawn':
      return { ...row, ...NO_TERM, status: 'withdrawn' };
    case 'ApplicationDecided': {
      const { outcome, decidedOn, grantId } = event.data;
      return { ...row, ...NO_TERM, status: outcome, decidedOn, grantId };
    }
  }
}
