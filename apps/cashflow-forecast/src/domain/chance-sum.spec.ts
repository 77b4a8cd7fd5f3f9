import { describe, expect, it } from '@jest/globals';
import { bandOf } from './chance-sum.ts';

describe('a sum of amounts that may or may not come', () => {
  it('is what is sure when nothing is uncertain', () => {
    expect(bandOf([])).toEqual({ p10Cents: 0, p50Cents: 0, p90Cents: 0 });
    expect(
      bandOf([
        { cents: 700, chance: 1 },
        { cents: 50, chance: 0 },
      ]),
    ).toEqual({ p10Cents: 700, p50Cents: 700, p90Cents: 700 });
  });

  it('has the quantiles of two coins of different value', () => {
    // 0: 0.25, 100: 0.25, 200: 0.25, 300: 0.25
    const coins = [
      { cents: 100, chance: 0.5 },
      { cents: 200, chance: 0.5 },
    ];
    expect(bandOf(coins)).toEqual({ p10Cents: 0, p50Cents: 100, p90Cents: 300 });
  });

  it('adds what is sure to all three', () => {
    const parts = [
      { cents: 1000, chance: 1 },
      { cents: 100, chance: 0.8 },
    ];
    expect(bandOf(parts)).toEqual({ p10Cents: 1000, p50Cents: 1100, p90Cents: 1100 });
  });

  it('has the quantiles of a hundred fair coins, within what the grid spreads', () => {
    // Binomial (100, 1/2): at most 43 come with 9.67 percent, 44 with 13.56; at most 55 with 86.4, 56 with 90.33.
    const hundred = Array.from({ length: 100 }, () => ({ cents: 1_000, chance: 0.5 }));
    expect(bandOf(hundred)).toEqual({ p10Cents: 44_000, p50Cents: 50_000, p90Cents: 56_000 });
  });

  it('is off by little where the amounts do not fall on the grid', () => {
    // Of 21 with chance 0.9, 16 or fewer come with 5.2 percent, 17 or fewer with 15.2; 20 or fewer with 89.1.
    const parts = Array.from({ length: 21 }, () => ({ cents: 33_333, chance: 0.9 }));
    const { p10Cents, p50Cents, p90Cents } = bandOf([...parts, { cents: 1, chance: 0.5 }]);
    const spread = (21 * 33_333) / 4000;
    expect(Math.abs(p10Cents - 17 * 33_333)).toBeLessThan(3 * spread);
    expect(Math.abs(p50Cents - 19 * 33_333)).toBeLessThan(3 * spread);
    expect(Math.abs(p90Cents - 21 * 33_333)).toBeLessThan(3 * spread);
  });

  it('takes very many for a normal distribution, by mean and variance', () => {
    // Mean 200 × 500, standard deviation √200 × 500: 1.28155 of them is 9 061.94 away.
    const many = Array.from({ length: 200 }, () => ({ cents: 1_000, chance: 0.5 }));
    expect(bandOf(many)).toEqual({ p10Cents: 90_938, p50Cents: 100_000, p90Cents: 109_062 });
  });
});
