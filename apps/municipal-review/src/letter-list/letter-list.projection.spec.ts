import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { LetterEvent } from '../domain/letter.ts';
import { letterList } from './letter-list.projection.ts';

const ordered = (addressee: 'werkgever' | 'werknemer'): LetterEvent => ({
  type: 'LetterOrdered',
  data: {
    ...{ caseId: SUBJECT, source: { category: 'case', subject: SUBJECT, version: 7 }, situation: 'afgewezen' },
    ...{ addressee, employerId: '90001234', personRef: 'person', on: '2026-04-02' },
  },
});
const made: LetterEvent = {
  type: 'LetterMade',
  data: { file: { sha256: 'aa', htmlSha256: 'bb', bytes: 3 }, channel: 'post', on: '2026-04-03' },
};
const sent: LetterEvent = {
  type: 'LetterSent',
  data: { channel: 'post', sentOn: '2026-04-07', objectThrough: '2026-05-19', by: 'bert', on: '2026-04-08' },
};

describe('the row of a letter', () => {
  it('goes from being made to the post to sent', () => {
    expect(rowAfter(letterList, [ordered('werknemer')])).toMatchObject({ status: 'wordt-gemaakt', sha256: null });
    expect(rowAfter(letterList, [ordered('werknemer'), made])).toMatchObject({
      ...{ status: 'te-printen', madeOn: '2026-04-03', sha256: 'aa', htmlSha256: 'bb', sentOn: null },
    });
    expect(rowAfter(letterList, [ordered('werknemer'), made, sent])).toMatchObject({
      ...{ status: 'verzonden', sentOn: '2026-04-07', objectThrough: '2026-05-19' },
    });
  });

  it('is of the employer only when the letter is', () => {
    const own = { municipality: TENANT, employerId: '90001234' };
    expect(rowAfter(letterList, [ordered('werkgever')])).toMatchObject({ ...own, employer: '90001234' });
    expect(rowAfter(letterList, [ordered('werknemer')])).toMatchObject({ ...own, employer: null });
  });

  it('begins with an order', () => {
    expect(() => rowAfter(letterList, [made])).toThrow('begins with LetterMade');
  });
});
