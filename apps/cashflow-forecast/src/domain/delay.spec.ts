import { describe, expect, it } from '@jest/globals';
import { addToMonth } from '#libs/kernel/dates';
import { delaysOf, type Wait } from './delay.ts';
import { punctualityOf } from './punctuality.ts';

/** As many months of a municipality, each paid (or waiting) after these days. */
function monthsOf(municipality: string, count: number, days: number, paid = true): Wait[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ municipality, month: addToMonth('2024-01', index), days, paid },
  }));
}
const quick = monthsOf('GM9901', 30, 20);

describe('how late a municipality pays', () => {
  it('is what is planned with while nothing was seen', () => {
    const { together } = delaysOf([]);
    // Half is open after day 21, a quarter after 28, an eighth after 42, then a thirtieth of the rest goes each day.
    expect([together.quantile(0.5), together.quantile(0.75), together.quantile(0.9)]).toEqual([21, 28, 49]);
    expect([-1, 13, 14, 21].map((day) => together.later(day))).toEqual([1, 1, 0.75, 0.5]);
  });

  it('is learnt from when it paid', () => {
    const delay = delaysOf(quick).of('GM9901');
    expect([delay.quantile(0.1), delay.quantile(0.5), delay.quantile(0.9)]).toEqual([20, 20, 20]);
  });

  it('follows by hand from one month that was paid and one that waits', () => {
    // Day 20: of two open months one was paid. Together 1 / (2 + 3), and on day 14 3 × 1/4 / 5.
    // Own on day 14: 3 × 0.15 / 5 = 0.09; on day 20: (1 + 3 × 0.2) / 5 = 0.32.
    const waits = [...monthsOf('GM9901', 1, 20), { ...monthsOf('GM9901', 2, 25, false)[1] } as Wait];
    const delays = delaysOf(waits);
    expect(delays.together.later(20)).toBeCloseTo(0.85 * 0.8, 12);
    expect(delays.of('GM9901').later(20)).toBeCloseTo(0.91 * 0.68, 12);
  });

  it('counts months, not the people who are paid together', () => {
    const one = delaysOf(monthsOf('GM9901', 3, 20));
    const many = delaysOf(Array.from({ length: 100 }, () => monthsOf('GM9901', 3, 20)).flat());
    for (const day of [10, 14, 20, 40]) expect(many.together.later(day)).toBeCloseTo(one.together.later(day), 9);
  });

  it('is not quick because what it paid, it paid quickly', () => {
    const waiting = monthsOf('GM9902', 12, 120, false).map((wait) => ({ ...wait, month: addToMonth(wait.month, 40) }));
    const delays = delaysOf([...quick, ...monthsOf('GM9902', 12, 20), ...waiting]);
    expect(delays.of('GM9902').later(30)).toBeGreaterThan(0.4);
    expect(delays.of('GM9901').later(30)).toBeLessThan(0.05);
  });

  it('is drawn to the others while little was seen, and its own with much', () => {
    const after = (count: number) =>
      delaysOf([...quick, ...monthsOf('GM9902', count, 50)])
        .of('GM9902')
        .later(30);
    expect(after(1)).toBeGreaterThan(delaysOf(quick).together.later(30));
    expect(after(1)).toBeLessThan(0.5);
    expect(after(24)).toBeGreaterThan(0.9);
  });

  it('is that of all together where nothing was seen of a municipality', () => {
    const delays = delaysOf(quick);
    expect(delays.of('GM9909')).toBe(delays.together);
  });
});

describe('the punctuality of a municipality', () => {
  it('shows what was seen, on how much it rests, and what still waits', () => {
    const waits = [
      ...[10, 20, 20, 31].flatMap((days, index) => monthsOf('GM9901', index + 1, days).slice(-1)),
      ...monthsOf('GM9901', 7, 45, false).slice(-2),
    ];
    expect(punctualityOf(waits, delaysOf(waits))).toMatchObject([
      {
        ...{ municipality: 'GM9901', paid: 4, monthsPaid: 4, medianDays: 20, p90Days: 31, withinThirtyDays: 3 },
        ...{ waiting: 2, longestWaitDays: 45 },
      },
    ]);
  });

  it('has no median where nothing was paid', () => {
    const waits = monthsOf('GM9901', 1, 3, false);
    expect(punctualityOf(waits, delaysOf(waits))).toMatchObject([{ medianDays: null, p90Days: null, monthsPaid: 0 }]);
  });
});
