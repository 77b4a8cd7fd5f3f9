import { describe, expect, it } from '@jest/globals';
import { bookOf } from './book.ts';
import { figuresOf } from './figures.ts';
import { of, version } from './fixtures/told.ts';
import { hindsight, hindsightDays } from './hindsight.ts';
import type { AmountOf } from './positions.ts';

const amountOf: AmountOf = () => ({ cents: 24_000, projected: false });
const anna = of('anna');
const then = [
  anna.granted('2026-01-20', version('2026-01-01')),
  anna.assessed('2026-01', '2026-02-02', 24_000),
  anna.ordered('2026-01', '2026-02-26', 24_000, '2026-03-03'),
];

describe('what a month was expected to bring', () => {
  const known = figuresOf(bookOf(then), '2026-02-28', amountOf);
  const after = (events: typeof then, on: string) =>
    hindsight(known, figuresOf(bookOf([...then, ...events]), on, amountOf).receipts, on);

  it('is set against what came in it', () => {
    const seen = after([anna.booked('2026-01', '2026-03-03', 24_000)], '2026-03-31');
    expect(seen).toMatchObject({ month: '2026-03', running: false, receivedCents: 24_000, outcome: 'within' });
    expect(seen.differenceCents).toBe(24_000 - seen.expected.expectedCents);
  });

  it('was too much when less came than nine times in ten', () => {
    expect(after([], '2026-03-31')).toMatchObject({ receivedCents: 0, outcome: 'below' });
    expect(after([anna.booked('2026-01', '2026-03-03', 99_000)], '2026-03-31')).toMatchObject({ outcome: 'above' });
  });

  it('is not judged before the month is over', () => {
    const seen = after([anna.booked('2026-01', '2026-03-03', 24_000)], '2026-03-30');
    expect([seen.running, seen.outcome]).toEqual([true, undefined]);
  });
});

describe('the months that are looked back on', () => {
  it('are the last six and the running one, as far as something was known when they began', () => {
    expect(hindsightDays('2026-11-23', '2025-06-01')).toHaveLength(7);
    expect(hindsightDays('2026-11-23', '2026-09-01')).toEqual(['2026-10-31', '2026-09-30']);
    expect(hindsightDays('2026-11-30', '2026-10-15')).toEqual(['2026-10-31']);
    expect(hindsightDays('2026-11-23', '2026-11-01')).toEqual([]);
  });
});
