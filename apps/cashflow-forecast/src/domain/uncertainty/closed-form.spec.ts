import { describe, expect, it } from '@jest/globals';
import { momentsOf } from './closed-form.ts';
import { type Generated, generatedPortfolio } from '../fixtures/portfolio.ts';
import { portfolioOf } from './portfolio.ts';
import { simulate } from './simulate.ts';

const PATHS = 4000;

/** Mean, variance, and the standard errors of both, of one window over all paths. */
function seen({ portfolio, by, windows }: Generated, seed = 7) {
  const drawn = simulate({ portfolio, by, windows, seed, paths: PATHS }, 0, PATHS);
  return Array.from({ length: windows }, (_, window) => {
    const all = Array.from({ length: PATHS }, (__, path) => drawn[path * windows + window] ?? 0);
    const mean = all.reduce((sum, each) => sum + each, 0) / PATHS;
    const moment = (power: number) => all.reduce((sum, each) => sum + (each - mean) ** power, 0) / PATHS;
    const [variance, fourth] = [moment(2), moment(4)];
    return {
      ...{ mean, variance, ofMean: Math.sqrt(variance / PATHS) },
      ofVariance: Math.sqrt(Math.max(fourth - variance * variance, 0) / PATHS),
    };
  });
}

describe('the closed form', () => {
  it('has the mean and the variance of one month by hand', () => {
    // 100 with chance 3/4 that it is there and 1/2 that it comes: 100 with 3/8, else nothing.
    const rows = [{ municipality: 'A', sureCents: 0, wageStepCents: 0 }];
    const one = portfolioOf(rows, [[{ batch: 0, cents: 100, chance: 0.75, spread: 0 }]], () => 0);
    const { mean, variance } = momentsOf(one, Float64Array.of(0.5), 1);
    expect(mean[0]).toBeCloseTo(37.5, 9);
    expect(variance[0]).toBeCloseTo(100 * 100 * 0.375 * 0.625, 6);
  });

  it('is wider, at the same mean, when the months of a municipality depend on each other', () => {
    const rows = Array.from({ length: 10 }, () => ({ municipality: 'A', sureCents: 100, wageStepCents: 0 }));
    const by = new Float64Array(10).fill(0.5);
    const [apart, alike] = [0, 0.5].map((shared) =>
      momentsOf(
        portfolioOf(rows, [], () => shared),
        by,
        1,
      ),
    );
    expect(alike?.mean[0]).toBeCloseTo(500, 3);
    expect(apart?.variance[0]).toBeCloseTo(25_000, 6);
    // Two normal variables of correlation 1/2 are both below 0 with chance 1/3: their covariance is 1/3 - 1/4.
    expect(alike?.variance[0]).toBeCloseTo(25_000 + 90 * 10_000 * (1 / 3 - 1 / 4), -2);
  });

  it('adds the minimum wage over all municipalities before it is squared', () => {
    const rows = ['A', 'B'].map((municipality) => ({ municipality, sureCents: 1000, wageStepCents: 30 }));
    const { variance } = momentsOf(
      portfolioOf(rows, [], () => 0.3),
      Float64Array.of(1, 1),
      1,
    );
    expect(variance[0]).toBeCloseTo(60 * 60, 9);
  });
});

describe('the simulation', () => {
  it.each([1, 2, 3])('agrees with the closed form within its own error, book %i', (book) => {
    const generated = generatedPortfolio({ stays: 60, municipalities: 4, months: 8, seed: book });
    const { portfolio, by, windows } = generated;
    const { mean, variance } = momentsOf(portfolio, by, windows);
    for (const [window, drawn] of seen(generated).entries()) {
      expect(Math.abs(drawn.mean - (mean[window] ?? 0))).toBeLessThan(4.5 * drawn.ofMean);
      expect(Math.abs(drawn.variance - (variance[window] ?? 0))).toBeLessThan(4.5 * drawn.ofVariance);
    }
  });

  it('gives the same figures for the same seed, whoever draws which paths, and others for another seed', () => {
    const { portfolio, by, windows } = generatedPortfolio({ stays: 30, municipalities: 3, months: 6, seed: 1 });
    const question = { portfolio, by, windows, seed: 5, paths: 100 };
    const whole = simulate(question, 0, 100);
    expect([...simulate(question, 0, 37), ...simulate(question, 37, 100)]).toEqual([...whole]);
    expect([...simulate({ ...question, seed: 6 }, 0, 100)]).not.toEqual([...whole]);
  });
});
