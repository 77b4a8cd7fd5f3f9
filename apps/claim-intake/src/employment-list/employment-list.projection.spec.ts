import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import { PERSON, terms } from '../domain/fixtures/applied.ts';
import { recorded } from '../domain/fixtures/recorded.ts';
import { employmentList } from './employment-list.projection.ts';

const { EmploymentRegistered, EmploymentChanged, EmploymentEnded, ApplicationLinked } = recorded.employment;
const running = { employmentId: SUBJECT, tenant: TENANT, personRef: PERSON, ...terms, status: 'running' };

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

  it('cannot begin with a change', () => {
    expect(() => rowAfter(employmentList, [EmploymentChanged])).toThrow('begins with EmploymentChanged');
  });
});
