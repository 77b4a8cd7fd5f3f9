import { describe, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { employer } from './employer.ts';
import { employment, type EmploymentEvent } from './employment.ts';
import { APPLICATION, PERSON, terms } from './fixtures/applied.ts';

const registered: EmploymentEvent = {
  type: 'EmploymentRegistered',
  data: { personRef: PERSON, terms, on: '2026-03-01' },
};
const ended: EmploymentEvent = { type: 'EmploymentEnded', data: { lastDay: '2026-05-31', on: '2026-05-20' } };

describe('an employment', () => {
  const register = { type: 'RegisterEmployment', personRef: PERSON, terms, on: '2026-03-01' } as const;

  it('is registered once, and changed when the terms change', () => {
    given(employment, []).when(register).then([registered]);
    given(employment, [registered])
      .when({ ...register, on: '2026-03-02' })
      .thenNothing();
    const more = { ...terms, hoursPerWeek: 28 };
    given(employment, [registered])
      .when({ ...register, terms: more, on: '2026-04-01' })
      .then([{ type: 'EmploymentChanged', data: { terms: more, on: '2026-04-01' } }]);
  });

  it('stays one of the same person', () => {
    given(employment, [registered])
      .when({ ...register, personRef: 'another' })
      .thenRejected('EMPLOYMENT_OF_ANOTHER');
  });

  it('ends on a last day, which can be corrected; after that its terms stand', () => {
    const end = { type: 'EndEmployment', lastDay: '2026-05-31', on: '2026-05-20' } as const;
    given(employment, [registered]).when(end).then([ended]);
    given(employment, [registered, ended])
      .when({ ...end, on: '2026-06-01' })
      .thenNothing();
    given(employment, [registered, ended])
      .when({ ...end, lastDay: '2026-06-30' })
      .then([{ type: 'EmploymentEnded', data: { lastDay: '2026-06-30', on: '2026-05-20' } }]);
    given(employment, [registered])
      .when({ ...end, lastDay: '2026-02-28' })
      .thenRejected('EMPLOYMENT_ENDS_BEFORE_START');
    const more = { ...register, terms: { ...terms, hoursPerWeek: 28 } };
    given(employment, [registered, ended]).when(more).thenRejected('EMPLOYMENT_ENDED');
  });

  it('knows each application for it once', () => {
    const link = { type: 'LinkApplication', applicationId: APPLICATION } as const;
    const linked: EmploymentEvent = { type: 'ApplicationLinked', data: { applicationId: APPLICATION } };
    given(employment, [registered]).when(link).then([linked]);
    given(employment, [registered, linked]).when(link).thenNothing();
    given(employment, []).when(link).thenRejected('EMPLOYMENT_UNKNOWN');
  });
});

describe('an employer', () => {
  it('is recorded again only with other details', () => {
    const record = { type: 'RecordEmployer', detailsRef: 'a', on: '2026-03-01' } as const;
    const recorded = { type: 'EmployerRecorded', data: { detailsRef: 'a', on: '2026-03-01' } } as const;
    given(employer, []).when(record).then([recorded]);
    given(employer, [recorded])
      .when({ ...record, on: '2026-04-01' })
      .thenNothing();
  });
});
