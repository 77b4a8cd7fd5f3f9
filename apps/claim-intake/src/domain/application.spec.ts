import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { given } from '#libs/testing/given';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';
import { decided, decision, draft, drafted, EMPLOYMENT, facts, submitted, version } from './fixtures/applied.ts';

const ENDED = { lastDay: '2026-05-31', on: '2026-05-20' };
const withdrawn = {
  type: 'ApplicationWithdrawn',
  data: { on: '2026-04-10', municipalityCode: 'GM9901', wasSubmitted: true },
} as const;

describe('an application', () => {
  it('is written as often as the employer likes, until it is submitted', () => {
    const again = { type: 'DraftApplication', draft: { ...draft, route: 'forfaitair' }, on: '2026-04-02' } as const;
    given(application, [drafted])
      .when(again)
      .then([{ type: 'ApplicationDrafted', data: { draft: again.draft, on: '2026-04-02' } }]);
    given(application, [drafted])
      .when({ ...again, draft })
      .thenNothing();
    given(application, [drafted, submitted])
      .when({ ...again, draft })
      .thenNothing();
    given(application, [drafted, submitted]).when(again).thenRejected('APPLICATION_SUBMITTED');
    const other = { ...again, draft: { ...draft, employmentId: 'another' } };
    given(application, [drafted]).when(other).thenRejected('APPLICATION_OF_OTHER_EMPLOYMENT');
  });

  it('is submitted once, with the employment as it is then', () => {
    const submit = { type: 'SubmitApplication', facts, on: '2026-04-02' } as const;
    given(application, []).when(submit).thenRejected('APPLICATION_UNKNOWN');
    given(application, [drafted]).when(submit).then([submitted]);
    given(application, [drafted, submitted]).when(submit).thenNothing();
  });

  it('is submitted too late by the law all the same: the municipality decides', () => {
    const submit = { type: 'SubmitApplication', facts, on: '2027-04-02' } as const;
    given(application, [drafted])
      .when(submit)
      .then([{ ...submitted, data: { ...submitted.data, on: '2027-04-02' } } as typeof submitted]);
  });

  it('can be withdrawn until the municipality has decided', () => {
    const withdraw = { type: 'WithdrawApplication', on: '2026-04-10' } as const;
    given(application, [drafted, submitted]).when(withdraw).then([withdrawn]);
    given(application, [drafted, submitted, withdrawn]).when(withdraw).thenNothing();
    given(application, [drafted, submitted, decided]).when(withdraw).thenRejected('APPLICATION_DECIDED');
  });

  it('is supplemented while it is under review, with the same kind of document on another day too', () => {
    const supplement = { type: 'SupplementApplication', attachments: ['loonstrook'], on: '2026-04-09' } as const;
    const data = { attachments: ['loonstrook'], on: '2026-04-09', municipalityCode: 'GM9901' };
    const supplemented = { type: 'ApplicationSupplemented', data } as const;
    given(application, [drafted, submitted]).when(supplement).then([supplemented]);
    given(application, [drafted, submitted, supplemented]).when(supplement).thenNothing();
    given(application, [drafted, submitted, supplemented])
      .when({ ...supplement, on: '2026-04-12' })
      .then([{ ...supplemented, data: { ...data, on: '2026-04-12' } }]);
    given(application, [drafted]).when(supplement).thenRejected('APPLICATION_NOT_SUBMITTED');
  });

  it('tells the municipality of the end of the employment, once per last day', () => {
    const ended = { type: 'RecordEmploymentEnd', employmentId: EMPLOYMENT, final: true, ...ENDED } as const;
    const reported = {
      type: 'EmploymentEndReported',
      data: { ...ENDED, municipalityCode: 'GM9901', wasSubmitted: true },
    } as const;
    given(application, [drafted, submitted]).when(ended).then([reported]);
    given(application, [drafted, submitted, decided, reported]).when(ended).thenNothing();
    given(application, [drafted, submitted])
      .when({ ...ended, employmentId: 'another' })
      .thenNothing();
  });

  it('remembers an end that was told while it was a draft', () => {
    const reported = {
      type: 'EmploymentEndReported',
      data: { ...ENDED, municipalityCode: 'GM9901', wasSubmitted: false },
    } as const;
    const request = { ...draft, ...facts, endsOn: ENDED.lastDay };
    const ended = { type: 'RecordEmploymentEnd', employmentId: EMPLOYMENT, ...ENDED } as const;
    given(application, [drafted])
      .when({ ...ended, final: true })
      .then([reported]);
    given(application, [drafted])
      .when({ ...ended, final: false })
      .thenNothing();
    given(application, [drafted, reported])
      .when({ type: 'SubmitApplication', facts, on: '2026-04-02' })
      .then([{ type: 'ApplicationSubmitted', data: { request, on: '2026-04-02' } }]);
  });
});

describe('until when the municipality may take', () => {
  const moved = (dueOn: string | null) =>
    ({ type: 'DecisionTermMoved', data: { term: 'LKS_BESCHIKKING', dueOn } }) as const;
  const record = (dueOn: string | null) =>
    ({ type: 'RecordTerm', term: moved(dueOn).data, municipalityCode: 'GM9901' }) as const;

  it('is recorded when it was told, and again when it moved or stands still', () => {
    given(application, [drafted, submitted])
      .when(record('2026-05-07'))
      .then([moved('2026-05-07')]);
    given(application, [drafted, submitted, moved('2026-05-07')])
      .when(record('2026-05-07'))
      .thenNothing();
    given(application, [drafted, submitted, moved('2026-05-07')])
      .when(record(null))
      .then([moved(null)]);
  });

  it('says nothing any more after the decision, or of what was withdrawn', () => {
    given(application, [drafted, submitted, decided]).when(record('2026-05-07')).thenNothing();
    given(application, [drafted, submitted, withdrawn]).when(record('2026-05-07')).thenNothing();
  });

  it('is a discrepancy when nobody applied here', () => {
    const data = { about: 'LKS_BESCHIKKING', misfit: 'application-unknown', municipalityCode: 'GM9901' } as const;
    given(application, [])
      .when(record('2026-05-07'))
      .then([{ type: 'DiscrepancyRecorded', data }]);
  });
});

describe('a decision that is heard', () => {
  const record = { type: 'RecordDecision', decision, municipalityCode: 'GM9901' } as const;
  const misfit = (about: string, why: string) => [
    { type: 'DiscrepancyRecorded', data: { about, misfit: why, municipalityCode: 'GM9901' } } as never,
  ];

  it('is recorded, and a second time changes nothing', () => {
    given(application, [drafted, submitted]).when(record).then([decided]);
    given(application, [drafted, submitted, decided]).when(record).thenNothing();
  });

  it('is never refused: what does not fit is a discrepancy, recorded once', () => {
    const id = decision.decisionId;
    given(application, []).when(record).then(misfit(id, 'application-unknown'));
    given(application, misfit(id, 'application-unknown')).when(record).thenNothing();
    given(application, [drafted, submitted, withdrawn]).when(record).then(misfit(id, 'application-withdrawn'));
    const second = { ...record, decision: { ...decision, decisionId: 'another' } };
    given(application, [drafted, submitted, decided]).when(second).then(misfit('another', 'decided-before'));
  });

  it('is followed by later versions of its grant', () => {
    const grantId = decision.grantId ?? '';
    const ends = version(2, '2026-03-01', '2026-05-31');
    const added = { type: 'GrantVersionAdded', data: { grantId, version: ends } } as const;
    const hear = { type: 'RecordGrantVersion', grantId, version: ends, municipalityCode: 'GM9901' } as const;
    given(application, [drafted, submitted, decided]).when(hear).then([added]);
    given(application, [drafted, submitted, decided, added]).when(hear).thenNothing();
    given(application, [drafted, submitted])
      .when(hear)
      .then(misfit(`${grantId}:2`, 'grant-unknown'));
  });

  it('knows what the municipality asks, until that was sent, the term goes on or it is decided', () => {
    const asked = { what: ['loonstrook'], until: '2026-04-17', on: '2026-04-03' };
    const request = { type: 'RecordRequest', asked, municipalityCode: 'GM9901' } as const;
    const moreAsked: ApplicationEvent = { type: 'MoreAsked', data: asked };
    const open = (...history: ApplicationEvent[]) => {
      const state = replay(application, [drafted, submitted, ...history]);
      return state.status === 'submitted' ? state.asked : null;
    };
    given(application, [drafted, submitted]).when(request).then([moreAsked]);
    given(application, [drafted, submitted, moreAsked]).when(request).thenNothing();
    given(application, [drafted, submitted, decided]).when(request).thenNothing();
    given(application, [])
      .when(request)
      .then([
        {
          type: 'DiscrepancyRecorded',
          data: {
            about: 'vraag 2026-04-03 2026-04-17',
            misfit: 'application-unknown',
            municipalityCode: 'GM9901',
          },
        },
      ]);
    expect(open(moreAsked)).toEqual(asked);
    const supplement = { type: 'SupplementApplication', attachments: ['loonstrook'], on: '2026-04-03' } as const;
    const supplemented: ApplicationEvent = {
      type: 'ApplicationSupplemented',
      data: { attachments: ['loonstrook'], on: '2026-04-03', municipalityCode: 'GM9901' },
    };
    expect(open(moreAsked, supplemented)).toBeNull();
    // The same that was sent this morning answers what is asked this afternoon.
    given(application, [drafted, submitted, supplemented, moreAsked]).when(supplement).then([supplemented]);
    const goesOn: ApplicationEvent = {
      type: 'DecisionTermMoved',
      data: { term: 'LKS_BESCHIKKING', dueOn: '2026-05-07' },
    };
    expect(open(moreAsked, goesOn)).toBeNull();
  });
});
