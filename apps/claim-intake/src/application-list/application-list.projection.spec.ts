import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import { decided, decision, draft, drafted, EMPLOYMENT, PERSON, submitted } from '../domain/fixtures/applied.ts';
import { recorded } from '../domain/fixtures/recorded.ts';
import { applicationList } from './application-list.projection.ts';

const { ApplicationDrafted, ApplicationSubmitted, ApplicationTakenOver, ApplicationForwarded } = recorded.application;
const { ApplicationWithdrawn, ClaimsMade, DecisionTermMoved, DiscrepancyRecorded } = recorded.application;
const first = {
  ...{ applicationId: SUBJECT, tenant: TENANT, employmentId: EMPLOYMENT, municipalityCode: 'GM9901' },
  ...{ route: 'loonwaarde', status: 'draft', draftedOn: '2026-04-01' },
  ...{ personRef: null, startedOn: null, receivedOn: null, decidedOn: null, grantId: null },
  ...{ term: null, dueOn: null, asked: null, askedUntil: null, monthCents: null },
  ...{ applicant: null, manner: null, enteredOn: null, takenOverOn: null, forwardedTo: null, forwardedAs: null },
};

describe('the row of an application', () => {
  it('begins as a draft, of which the terms may change and the first day may not', () => {
    expect(rowAfter(applicationList, [drafted])).toEqual(first);
    const again = {
      ...ApplicationDrafted,
      data: { draft: { ...draft, route: 'forfaitair' as const }, on: '2026-04-09' },
    };
    expect(rowAfter(applicationList, [drafted, again])).toEqual({ ...first, route: 'forfaitair' });
  });

  it('has who it is about, and since when, once it was handed in', () => {
    const sent = {
      ...first,
      personRef: PERSON,
      startedOn: '2026-03-01',
      receivedOn: '2026-04-02',
      status: 'submitted',
    };
    expect(rowAfter(applicationList, [drafted, submitted])).toEqual(sent);
    expect(rowAfter(applicationList, [drafted, submitted, ApplicationWithdrawn])).toEqual({
      ...sent,
      status: 'withdrawn',
    });
    const { decidedOn, grantId } = decision;
    expect(rowAfter(applicationList, [drafted, submitted, decided])).toEqual({
      ...sent,
      status: 'granted',
      decidedOn,
      grantId,
      monthCents: 103248,
    });
  });

  it('has until when it may be decided, as the municipality told, until it is', () => {
    const moved = { type: 'DecisionTermMoved', data: { term: 'BESLISTERMIJN_REDELIJK', dueOn: '2026-05-28' } };
    expect(rowAfter(applicationList, [drafted, submitted, moved])).toMatchObject(moved.data);
    expect(rowAfter(applicationList, [drafted, submitted, moved, decided])).toMatchObject({ term: null, dueOn: null });
  });

  it('has what the municipality asks, until it was sent, the term goes on or it is decided', () => {
    const asked = { asked: ['arbeidsovereenkomst'], askedUntil: '2026-04-17' };
    const nothing = { asked: null, askedUntil: null };
    const { MoreAsked, ApplicationSupplemented, DecisionTermMoved } = recorded.application;
    const still = { type: 'DecisionTermMoved', data: { term: 'BESLISTERMIJN_REDELIJK', dueOn: null } };
    expect(rowAfter(applicationList, [drafted, submitted, MoreAsked, still])).toMatchObject(asked);
    for (const answer of [ApplicationSupplemented, DecisionTermMoved, ApplicationWithdrawn, decided]) {
      expect(rowAfter(applicationList, [drafted, submitted, MoreAsked, answer])).toMatchObject(nothing);
    }
  });

  it('has how it came in, since when the employer has it, and where it went', () => {
    const entry = { applicant: 'werknemer', manner: 'papier', enteredOn: '2026-04-07', forwarded: null } as const;
    const entered = { ...ApplicationSubmitted, data: { ...ApplicationSubmitted.data, entry } };
    const how = { status: 'submitted', applicant: 'werknemer', manner: 'papier', enteredOn: '2026-04-07' };
    expect(rowAfter(applicationList, [drafted, entered])).toMatchObject(how);
    expect(rowAfter(applicationList, [drafted, entered, ApplicationTakenOver])).toMatchObject({
      ...{ ...how, takenOverOn: '2026-04-02' },
    });
    expect(rowAfter(applicationList, [drafted, entered, DecisionTermMoved, ApplicationForwarded])).toMatchObject({
      ...{ ...how, status: 'forwarded', forwardedTo: 'GM9902', term: null, dueOn: null },
    });
  });

  it('stays as it is by anything else, and is not there when nobody applied', () => {
    expect(rowAfter(applicationList, [drafted, ClaimsMade, DiscrepancyRecorded])).toEqual(first);
    expect(rowAfter(applicationList, [DiscrepancyRecorded, decided])).toBeUndefined();
  });
});
