import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { StoredEvent } from '#libs/event-store/stored-event';
import type { LetterEvent } from '../domain/letter.ts';
import { LetterList } from './letter-list.table.ts';

export type Row = InferEntity<typeof LetterList>;

/** The letters of a municipality; an employer sees its own, as soon as there is something to read. */
export const letterList = projection<LetterEvent, Row>({
  name: 'letter-list',
  category: 'letter',
  table: LetterList,
  next: nextRow,
});

function nextRow(row: Row | undefined, { subject, tenant, event }: StoredEvent<LetterEvent>): Row {
  if (event.type === 'LetterOrdered') {
    const { caseId, employerId, personRef, situation, addressee, on } = event.data;
    const employer = addressee === 'werkgever' ? employerId : null;
    const nothingYet = { madeOn: null, sentOn: null, objectThrough: null, sha256: null, htmlSha256: null };
    return {
      ...{ letterId: subject, employer, municipality: tenant, caseId, employerId, personRef, situation, addressee },
      ...{ status: 'wordt-gemaakt', orderedOn: on, ...nothingYet },
    };
  }
  if (row === undefined) throw new Error(`letter ${subject} begins with ${event.type}`);
  if (event.type === 'LetterDropped') return { ...row, status: 'vervallen' };
  if (event.type === 'LetterMade') {
    const { file, on } = event.data;
    return { ...row, status: 'te-printen', madeOn: on, sha256: file.sha256, htmlSha256: file.htmlSha256 };
  }
  const { sentOn, objectThrough } = event.data;
  return { ...row, status: 'verzonden', sentOn, objectThrough };
}
