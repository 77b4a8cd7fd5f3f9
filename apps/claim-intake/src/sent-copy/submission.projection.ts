import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { ApplicationEvent } from '../domain/application-event.ts';
import { SubmissionTable } from './submission.table.ts';

export type Row = InferEntity<typeof SubmissionTable>;

const TYPES = ['ApplicationSubmitted', 'ApplicationSupplemented', 'ApplicationWithdrawn'] as const;
type Sent = OfTypes<ApplicationEvent, typeof TYPES>;

/** A row for each time that an employer sent something: what was sent is available to the sender (Awb 2:17 lid 2). */
export const submissions = projection<Sent, Row>({
  name: 'submissions',
  category: 'application',
  types: TYPES,
  table: SubmissionTable,
  key: ({ id }) => id,
  next: (_, stored) => rowOf(stored),
});

function rowOf({ id, subject, version, tenant, context, recordedAt, event }: StoredEvent<Sent>): Row {
  const sent = { submissionId: id, tenant, applicationId: subject, version, at: recordedAt, account: context.actor };
  const known = { ...sent, intermediary: context.intermediary ?? null };
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { request } = event.data;
      return { ...known, kind: 'submitted', request, attachments: request.attachments };
    }
    case 'ApplicationSupplemented':
      return { ...known, kind: 'supplemented', request: null, attachments: event.data.attachments };
    case 'ApplicationWithdrawn':
      return { ...known, kind: 'withdrawn', request: null, attachments: [] };
  }
}
