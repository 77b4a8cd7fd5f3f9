import { describe, expect, it } from '@jest/globals';
import { aboutTheEnd } from './letter-situation.ts';

const through = (day: string | null) => ({ employment: { from: '2026-03-01', through: day } });

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
