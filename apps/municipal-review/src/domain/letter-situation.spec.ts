import { describe, expect, it } from '@jest/globals';
import { isOutOfDate } from './letter-facts.ts';
import { aboutTheEnd, situationOf } from './letter-situation.ts';

const through = (day: string | null) => ({ employment: { from: '2026-03-01', through: day } });

describe('the receipt of an application', () => {
  const opened = (applicant: 'werkgever' | 'ambtshalve') => {
    const origin = { applicant, manner: 'papier', enteredOn: '2026-04-02', forwarded: null };
    return { type: 'CaseOpened', data: { application: { receivedOn: '2026-04-01', origin } } } as never;
  };

  it('is told where somebody applied, and not where the municipality began by itself', () => {
    expect(situationOf(opened('werkgever'))).toEqual({ about: 'ontvangst', on: '2026-04-01' });
    expect(situationOf(opened('ambtshalve'))).toBeNull();
  });
});

describe('a letter that nobody needs any more', () => {
  it.each(['withdrawn', 'forwarded'] as const)('is about a case that is %s, unless it tells a decision', (status) => {
    const left = { status } as never;
    expect(isOutOfDate('ontvangst', left)).toBe(true);
    expect(isOutOfDate('hersteltermijn', left)).toBe(true);
    expect(isOutOfDate('afgewezen', left)).toBe(false);
  });
});

describe('another last day of the work', () => {
  it.each([
    ['a first one', null, '2026-12-31', 'beeindigd'],
    ['an earlier one', '2026-12-31', '2026-10-31', 'beeindigd'],
    ['a later one', '2026-12-31', '2027-12-31', 'verlengd'],
    ['none any more', '2026-12-31', null, 'verlengd'],
  ])('that is %s', (_, before, after, about) => {
    expect(aboutTheEnd(through(after), through(before))).toBe(about);
  });
});
