import { describe, expect, it } from '@jest/globals';
import { agesFrom } from './ages.ts';
import { version } from './fixtures/applied.ts';
import { claimedOn, grantedMonths, nextUnclaimed } from './granted-months.ts';

describe('the granted months', () => {
  it('go on for as long as nothing ends them', () => {
    expect(grantedMonths([version(1, '2026-03-16')], null, '2026-05')).toEqual(['2026-03', '2026-04', '2026-05']);
  });

  it.each([
    ['a later version with an end', [version(1, '2026-03-01'), version(2, '2026-03-01', '2026-04-30')], null],
    ['a version that ends', [version(1, '2026-03-01', '2026-04-01')], null],
    ['the employment that the employer ended', [version(1, '2026-03-01')], '2026-04-30'],
    [
      'a version that comes before its predecessor',
      [version(2, '2026-03-01', '2026-04-30'), version(1, '2026-03-01')],
      null,
    ],
  ])('end with %s', (_, versions, endedOn) => {
    expect(grantedMonths(versions, endedOn, '2026-12')).toEqual(['2026-03', '2026-04']);
  });

  it('leave out a gap between versions', () => {
    const versions = [version(1, '2026-03-01', '2026-03-31'), version(2, '2026-06-15')];
    expect(grantedMonths(versions, null, '2026-07')).toEqual(['2026-03', '2026-06', '2026-07']);
    expect(nextUnclaimed(versions, null, ['2026-03'])).toBe('2026-06');
  });

  it('are claimed in order, each on the first day after it', () => {
    const granted = [version(1, '2026-03-01')];
    expect(nextUnclaimed(granted, null, [])).toBe('2026-03');
    expect(nextUnclaimed(granted, null, ['2026-03', '2026-04'])).toBe('2026-05');
    expect(nextUnclaimed(granted, '2026-04-30', ['2026-03', '2026-04'])).toBeUndefined();
    expect(claimedOn('2026-12')).toBe('2027-01-01');
  });
});

describe('the ages that leave the vault', () => {
  it('are months in which one begins, from the month of the first working day', () => {
    expect(agesFrom('2007-08-20', '2026-03-16')).toEqual([
      { from: '2026-03', age: 18 },
      { from: '2026-08', age: 19 },
      { from: '2027-08', age: 20 },
      { from: '2028-08', age: 21 },
    ]);
  });

  it('are one for an adult, also on the birthday itself', () => {
    expect(agesFrom('1991-02-03', '2026-03-01')).toEqual([{ from: '2026-03', age: 21 }]);
    expect(agesFrom('2005-03-31', '2026-03-01')).toEqual([{ from: '2026-03', age: 21 }]);
  });
});
