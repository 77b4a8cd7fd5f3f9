import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import { PERSON, terms } from '../domain/fixtures/applied.ts';
import { recorded } from '../domain/fixtures/recorded.ts';
import { employmentList } from './employment-list.projection.ts';

const { EmploymentRegistered, EmploymentChanged, EmploymentEnded, ApplicationLinked, WindowReminded } =
  recorded.employment;
const running = {
  ...{ employmentId: SUBJECT, tenant: TENANT, personRef: PERSON, ...terms, status: 'running' },
  ...{ reminder: null, remindedOn: null },
};

describe('the row of an employment', () => {
  it('has the terms that were told last, and its last day', () => {
    expect(rowAfter(employmentList, [EmploymentRegistered])).toEqual(running);
    expect(rowAfter(employmentList, [EmploymentRegistered, EmploymentChanged])).toEqual({
      ...running,
      hoursPerWeek: 28,
    });
    const ended = { ...running, endsOn: '2026-07-31', status: 'ended' };
    expect(rowAfter(employmentList, [EmploymentRegistered, EmploymentEnded])).toEqual(ended);
  });

  it('stays as it is when an application is made for it', () => {
    expect(rowAfter(employmentList, [EmploymentRegistered, ApplicationLinked])).toEqual(running);
  });

  it('has the reminder that came last, until the first day turns out to be another', () => {
    const reminded = { ...running, reminder: 'fiveMonths', remindedOn: '2026-08-01' };
    expect(rowAfter(employmentList, [EmploymentRegistered, WindowReminded])).toEqual(reminded);
    const later = {
      type: 'EmploymentChanged',
      data: { terms: { ...terms, startedOn: '2026-03-09' }, on: '2026-08-02' },
    };
    expect(rowAfter(employmentList, [EmploymentRegistered, WindowReminded, later])).toEqual({
      ...running,
      startedOn: '2026-03-09',
    });
  });

  it('cannot begin with a change', () => {
    expect(() => rowAfter(employmentList, [EmploymentChanged])).toThrow('begins with EmploymentChanged');
  });
});
