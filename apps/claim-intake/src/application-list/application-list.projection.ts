import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application-event.ts';
import { ApplicationList } from './application-list.table.ts';

type Row = InferEntity<typeof ApplicationList>;

const NO_TERM = { term: null, dueOn: null };
const NOTHING_ASKED = { asked: null, askedUntil: null };
const NOTHING_YET = {
  ...{ personRef: null, startedOn: null, receivedOn: null, ...NO_TERM, ...NOTHING_ASKED },
  ...{ monthCents: null, decidedOn: null, grantId: null },
  ...{ applicant: null, manner: null, enteredOn: null, takenOverOn: null, forwardedTo: null, forwardedAs: null },
};

const TYPES = [
  'ApplicationDrafted',
  'ApplicationSubmitted',
  'ApplicationSupplemented',
  'ApplicationTakenOver',
  'ApplicationForwarded',
  'DecisionTermMoved',
  'MoreAsked',
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
      return { ...row, ...NO_TERM, ...NOTHING_ASKED, status: 'forwarded', forwardedTo, forwardedAs };
    }
    case 'ApplicationSupplemented':
      return { ...row, ...NOTHING_ASKED };
    case 'DecisionTermMoved':
      return { ...row, ...event.data, ...(event.data.dueOn === null ? {} : NOTHING_ASKED) };
    case 'MoreAsked':
      return { ...row, asked: event.data.what, askedUntil: event.data.until };
    case 'ApplicationWithdrawn':
      return { ...row, ...NO_TERM, ...NOTHING_ASKED, status: 'withdrawn' };
    case 'ApplicationDecided': {
      const { outcome, decidedOn, grantId, amountCents } = event.data;
      return { ...row, ...NO_TERM, ...NOTHING_ASKED, status: outcome, decidedOn, grantId, monthCents: amountCents };
    }
  }
}
