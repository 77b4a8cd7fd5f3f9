import { describe, expect, it } from '@jest/globals';
import { bookOf } from '../book.ts';
import { figuresOf } from '../figures.ts';
import { generatedBook, toldBy, type Truth } from '../fixtures/generated-book.ts';
import type { AmountOf } from '../positions.ts';
import { receiptsOf } from '../receipts.ts';
import { compare, type Compared, honestyOf } from './back-test.ts';

const ON = '2026-03-31';
const END = '2027-03-31';
const BOOKS = 200;
/** The promise is 75 to 85 in a hundred; so many books can be off by this, one standard error. */
const OFF = Math.sqrt((0.8 * 0.2) / BOOKS);
const amountOf: AmountOf = ([piece]) => piece && { cents: piece.version.urenPerWeek * 1000, projected: false };

const TRUTH: Truth = {
  ...{ people: 40, municipalities: 4, leaving: 0.015, contracts: 0.4, renewal: 0.5, granted: 0.9 },
  ...{ delayDeviation: 9, shared: 0.2 },
};

function backTest(truth: Truth, from: number): Compared[] {
  return Array.from({ length: BOOKS }, (_, nth) => {
    const events = generatedBook(from + nth, ON, truth);
    const then = figuresOf(bookOf(toldBy(events, ON)), ON, amountOf);
    return compare(then, receiptsOf(bookOf(toldBy(events, END))), END);
  }).flat();
}

describe('a band of eight in ten', () => {
  it.each([
    ['as the model takes it', TRUTH],
    ['with months that depend on each other strongly', { ...TRUTH, shared: 0.6, delayDeviation: 12 }],
  ])(
    'holds eight in ten of generated books whose truth is known: %s',
    (_, truth) => {
      const seen = honestyOf(backTest(truth, 1000));
      for (const { forecasts, within } of seen) {
        expect(forecasts).toBe(BOOKS);
        expect(within / forecasts).toBeGreaterThanOrEqual(0.75 - OFF);
        expect(within / forecasts).toBeLessThanOrEqual(0.85 + OFF);
      }
    },
    600_000,
  );
});
