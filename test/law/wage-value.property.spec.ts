import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exceedsWeek, type MainTask, reckonedWageValue, wageValueDifference } from '#libs/law/wage-value';

/** Hundredths of a percent, as a decimal text. */
const decimal = (hundredths: number): string => (hundredths / 100).toFixed(2);
const hundredths = (text: string): bigint => BigInt(Math.round(Number(text) * 100));

/** In whole steps of a hundredth, so that the reckoning here is in whole numbers of its own. */
const percentage = (most: number) => fc.integer({ min: 0, max: most * 100 }).map(decimal);
const task: fc.Arbitrary<MainTask> = fc.record({
  sharePercent: percentage(20),
  pacePercent: percentage(120),
  qualityPercent: percentage(100),
  netTimePercent: percentage(100),
  minutesPerDay: fc.integer({ min: 1, max: 480 }),
});
const tasks = fc.array(task, { minLength: 1, maxLength: 5 });

/** The same sum in another way: whole numbers in units of 10^-8 of a percent, without fractions. */
function independently(given: readonly MainTask[]): bigint {
  return given.reduce(
    (sum, { sharePercent, pacePercent, qualityPercent, netTimePercent }) =>
      sum +
      hundredths(sharePercent) * hundredths(pacePercent) * hundredths(qualityPercent) * hundredths(netTimePercent),
    0n,
  );
}
const PER_PERCENT = 100n * 10_000n ** 3n;

describe('the wage value of main tasks', () => {
  it('is the sum of share, pace, quality and net time, rounded half up to a whole percent', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        const whole = (2n * independently(given) + PER_PERCENT) / (2n * PER_PERCENT);
        expect(reckonedWageValue(given).percent).toBe(String(whole));
      }),
    );
  });

  it('has two decimals where a municipality chose so', () => {
    fc.assert(
      fc.property(tasks, (given) => {
        const cents = (200n * independently(given) + PER_PERCENT) / (2n * PER_PERCENT);
        const { percent } = reckonedWageValue(given, { loonwaarde: 'tweeDecimalen' });
        expect(Number(percent)).toBeCloseTo(Number(cents) / 100, 8);
      }),
    );
  });

  it('does not fall when a task goes faster, better or with less waiting', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom('pacePercent', 'qualityPercent', 'netTimePercent'), (given, part) => {
        const better = given.map((each) => ({ ...each, [part]: decimal(Number(hundredths(each[part])) + 100) }));
        expect(Number(reckonedWageValue(better).percent)).toBeGreaterThanOrEqual(
          Number(reckonedWageValue(given).percent),
        );
      }),
    );
  });

  it('shows every task as a line, then the sum, then the rounding', () => {
    const { percent, exact, lines, warnings } = reckonedWageValue([
      { sharePercent: '60', pacePercent: '70', qualityPercent: '90', netTimePercent: '95', minutesPerDay: 180 },
      { sharePercent: '40', pacePercent: '60', qualityPercent: '80', netTimePercent: '90', minutesPerDay: 120 },
    ]);
    expect({ percent, exact }).toEqual({ percent: '53', exact: '53.19' });
    expect(lines.map(({ code, uitkomst }) => [code, uitkomst])).toEqual([
      ['taak-1', '35.91'],
      ['taak-2', '17.28'],
      ['som', '53.19'],
      ['afronding', '53'],
    ]);
    expect(warnings.map(({ code }) => code)).toContain('formule-van-2014');
    expect(wageValueDifference('55', { percent })).toBe('2');
    expect(wageValueDifference('53.00', { percent })).toBeNull();
  });

  it('says of a task that is too small for a main task, and of a week that is not whole', () => {
    const small = { sharePercent: '6.24', pacePercent: '100', qualityPercent: '100', netTimePercent: '100' };
    const codes = (given: readonly MainTask[]) => reckonedWageValue(given).warnings.map(({ code }) => code);
    expect(codes([{ ...small, minutesPerDay: 30 }])).toEqual(
      expect.arrayContaining(['geen-hoofdtaak', 'week-niet-heel']),
    );
    expect(codes([{ ...small, sharePercent: '6.25', minutesPerDay: 29 }])).toContain('geen-hoofdtaak');
    expect(codes([{ ...small, sharePercent: '100', minutesPerDay: 30 }])).not.toContain('geen-hoofdtaak');
    expect(exceedsWeek([{ ...small, sharePercent: '100', minutesPerDay: 400 }])).toBe(false);
    expect(exceedsWeek([{ ...small, sharePercent: '100.01', minutesPerDay: 400 }])).toBe(true);
  });
});
