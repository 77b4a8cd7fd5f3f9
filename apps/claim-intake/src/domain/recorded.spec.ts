import { describe, expect, it } from '@jest/globals';
import { replay } from '#libs/kernel/decider';
import { application } from './application.ts';
import type { ApplicationEvent } from './application-event.ts';
import { claim } from './claim.ts';
import { claimsDue, nextClaim } from './claims-due.ts';
import { employer } from './employer.ts';
import { employment, lastDayOf } from './employment.ts';
import { APPLICATION, subject } from './fixtures/applied.ts';
import { recorded } from './fixtures/recorded.ts';
import { mandate } from './mandate.ts';

describe('what was recorded once', () => {
  it('is still an employer, and an employment with its end', () => {
    expect(replay(employer, Object.values(recorded.employer))).toMatchObject({ status: 'known', since: '2026-04-02' });
    const state = replay(employment, Object.values(recorded.employment));
    expect(state).toMatchObject({ status: 'ended', terms: { hoursPerWeek: 28 }, applicationIds: [APPLICATION] });
    expect(state.status === 'absent' ? '' : lastDayOf(state)).toBe('2026-07-31');
  });

  it('is still an application, decided or withdrawn, and the claims that are due of it', () => {
    const { ApplicationWithdrawn, ApplicationTakenOver, ApplicationForwarded, ...toDecided } = recorded.application;
    const decided = replay(application, Object.values<ApplicationEvent>(toDecided));
    expect(decided).toMatchObject({ status: 'decided', claimed: ['2026-03'], discrepancies: ['besluit-1'] });
    expect(nextClaim(decided)).toBe('2026-04');
    const due = claimsDue(APPLICATION, decided, '2026-12');
    expect(due.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07']);
    expect(due[0]).toEqual({ ...subject, month: '2026-04' });
    const { ApplicationDrafted, ApplicationSubmitted } = recorded.application;
    const withdrawn = replay(application, [ApplicationDrafted, ApplicationSubmitted, ApplicationWithdrawn]);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', submitted: { receivedOn: '2026-04-02' } });
    const sent = [ApplicationDrafted, ApplicationSubmitted, ApplicationTakenOver, ApplicationForwarded];
    expect(replay(application, sent)).toMatchObject({
      ...{ status: 'forwarded', entry: { applicant: 'werkgever', manner: 'digitaal' }, takenOverOn: '2026-04-02' },
      forwarded: { municipalityCode: 'GM9902' },
    });
  });

  it('is still a mandate, taken back', () => {
    const state = replay(mandate, Object.values(recorded.mandate));
    expect(state).toMatchObject({ status: 'withdrawn', terms: { intermediary: '90009999' }, givenOn: '2026-04-02' });
  });

  it('is still a claim with all that was heard of it', () => {
    expect(replay(claim, Object.values(recorded.claim))).toMatchObject({
      ...{ status: 'returned', claim: subject, submission: { source: 'automatisch' } },
      ...{ assessment: { missing: { parameter: 'wmlMaand' } }, payments: [{ reason: 'AC04' }] },
    });
  });
});
