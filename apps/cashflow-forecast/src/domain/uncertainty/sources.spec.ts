import { describe, expect, it } from '@jest/globals';
import { addToMonth } from '#libs/kernel/dates';
import { bookOf } from '../book.ts';
import { delaysOf, type Wait } from '../delay.ts';
import { figuresOf } from '../figures.ts';
import { of, version } from '../fixtures/told.ts';
import { firstMonths, months, outlookOf } from '../outlook.ts';
import type { AmountOf } from '../positions.ts';
import type { PublicEvent } from '../public-event.ts';
import { decisionDays } from './decision.ts';
import { dependenceOf } from './dependence.ts';
import { lowPointBand } from './low-point.ts';
import { marksOf } from './marks.ts';
import { wageStepDeviation } from './wage-step.ts';

const ON = '2026-03-31';
const amountOf: AmountOf = ([piece]) => piece && { cents: piece.version.urenPerWeek * 1000, projected: false };
const figures = (events: readonly PublicEvent[], on = ON) => figuresOf(bookOf(events), on, amountOf);
const sources = (events: readonly PublicEvent[], on = ON) => figures(events, on).sources;
const anna = of('anna');
const granted = (person: ReturnType<typeof of>, from = '2025-04-01', totEnMet: string | null = null) =>
  person.granted(from, version(from, { dienstverband: { van: from, totEnMet } }));

describe('what is learnt from a book', () => {
  it('is how often people leave before their contract ends', () => {
    // Nothing seen: one in a hundred months. Left after twelve months: (1 + 1) / (100 + 12).
    expect(sources([]).leaving.chance).toBeCloseTo(0.01, 12);
    const left = sources([granted(anna), anna.ended('2026-03-31', '2026-03-31')]).leaving;
    expect([left.happened, left.chance]).toEqual([1, expect.closeTo(2 / 112, 4)]);
    const ended = [granted(anna, '2025-04-01', '2026-03-30'), anna.ended('2026-03-30', '2026-03-30')];
    expect(sources(ended).leaving.happened).toBe(0);
  });

  it('is how often a contract that ended was followed by another', () => {
    const contract = granted(anna, '2025-03-01', '2026-02-28');
    const next = { versie: 2, geldigVanaf: '2026-03-01', dienstverband: { van: '2025-03-01', totEnMet: null } };
    expect(sources([contract]).renewal).toMatchObject({ happened: 0, of: 1, chance: expect.closeTo(1 / 3, 9) });
    const renewed = [contract, anna.changed('2026-02-20', version('2025-03-01', next))];
    expect(sources(renewed).renewal).toMatchObject({ happened: 1, of: 1, chance: expect.closeTo(2 / 3, 9) });
  });

  it('is what becomes of applications, and after how many days', () => {
    const bert = of('bert');
    const { granted: chance, days } = sources([
      ...[
        anna.applied('2026-01-01'),
        granted(anna, '2026-01-31'),
        bert.applied('2026-01-01'),
        bert.refused('2026-01-11'),
      ],
    ]).decisions;
    expect([chance.happened, chance.of, chance.chance]).toEqual([1, 2, expect.closeTo(5 / 7, 9)]);
    expect(days).toEqual([10, 30, 56]);
    expect(decisionDays({ granted: chance, days }, '2026-03-11', ON)).toEqual(['2026-04-10', '2026-05-06']);
    expect(decisionDays({ granted: chance, days }, '2026-01-01', ON)).toEqual(['2026-04-14']);
  });

  it('is what a measurement makes of the flat rate', () => {
    const flat = anna.granted('2026-01-01', version('2026-01-01', { route: 'forfaitair', loonwaardePercentage: null }));
    expect(sources([flat]).afterFlatRate).toMatchObject({ mean: 1, deviation: expect.closeTo(0.3, 9), seen: 0 });
    const measured = version('2026-01-01', { versie: 2, geldigVanaf: '2026-03-01', loonwaardePercentage: '70' });
    // A factor of 30 / 50 beside three of 1.
    const { mean, seen } = sources([flat, anna.changed('2026-02-20', measured)]).afterFlatRate;
    expect([mean, seen]).toEqual([expect.closeTo(0.9, 9), 1]);
  });

  it('is how often the bank returns a payment', () => {
    const returned = [
      granted(anna),
      anna.returned('2026-01', '2026-02-20', 100),
      anna.booked('2026-02', '2026-03-20', 100),
    ];
    expect(sources(returned).returns).toMatchObject({ happened: 1, of: 2, chance: expect.closeTo(2 / 202, 9) });
  });

  it('is how far the minimum wage moved from year to year: a few percent', () => {
    expect(wageStepDeviation()).toBeGreaterThan(0.01);
    expect(wageStepDeviation()).toBeLessThan(0.06);
  });
});

describe('the dependence within a municipality', () => {
  const monthsPaid = (days: (nth: number) => number): Wait[] =>
    Array.from({ length: 24 }, (_, nth) => ({
      ...{ municipality: 'GM9901', month: addToMonth('2024-01', nth), days: days(nth), paid: true },
    }));
  const shared = (waits: Wait[]): number => dependenceOf(waits, delaysOf(waits))('GM9901');

  it('is more for who is late in a row than for who is late now and then', () => {
    const streak = shared(monthsPaid((nth) => (nth < 12 ? 20 : 60)));
    const turns = shared(monthsPaid((nth) => (nth % 2 === 0 ? 20 : 60)));
    expect(streak).toBeGreaterThan(turns + 0.2);
  });

  it('is more while little is known', () => {
    const waits = monthsPaid((nth) => 20 + (nth % 5) * 8);
    const of = dependenceOf(waits, delaysOf(waits));
    expect(of('GM9999')).toBeGreaterThan(of('GM9901'));
  });
});

describe('the outlook with all of it', () => {
  it('counts an open application for its chance, from the month it was received', () => {
    const bert = of('bert');
    const { positions, sources: some } = figures([granted(anna), bert.applied('2026-03-10')]);
    const { months: all } = months(outlookOf(positions, delaysOf([]), ON, some));
    const year = all.slice(0, 12).reduce((sum, { applicationCents }) => sum + applicationCents, 0);
    // Of eleven or so months of 240 euros, for (1 + 0.8 × 5) / (1 + 5) of them, less who leaves.
    expect(year).toBeGreaterThan(24_000 * 8 * (5 / 6));
    expect(year).toBeLessThan(24_000 * 12 * (5 / 6));
    expect(all.every(({ expectedCents, applicationCents }) => expectedCents >= applicationCents)).toBe(true);
  });

  it('goes on after a contract for the chance that it is renewed', () => {
    const { positions, delays, sources: some } = figures([granted(anna, '2025-10-01', '2026-09-30')]);
    const outlook = outlookOf(positions, delays, ON, some);
    const without = firstMonths(outlookOf(positions, delays, ON), 24).expectedCents;
    const more = firstMonths(outlook, 24).expectedCents - without;
    // Half of eighteen months of 240 euros, less who leaves and what comes later.
    expect(more).toBeGreaterThan(24_000 * 9 * 0.6);
    expect(more).toBeLessThan(24_000 * 9);
  });

  it('marks what changes, and counts no group under ten', () => {
    const people = Array.from({ length: 10 }, (_, nth) => granted(of(`p${nth}`), '2025-07-01', '2026-06-30'));
    const some = figures([...people, granted(anna, '2025-09-01', '2026-08-31')]);
    const marks = marksOf(some.sources, some.positions, ON, '2027-03');
    expect(marks).toEqual([
      { month: '2026-06', what: 'contractsEnd', people: 10 },
      { month: '2026-08', what: 'contractsEnd', people: null },
      { month: '2027-01', what: 'index', people: null },
      { month: '2027-01', what: 'youthTable', people: null },
    ]);
  });

  it('has a lowest point over its paths, the same each time, no higher than the lowest of what is expected', () => {
    const { positions, delays, sources: some } = figures([granted(anna)]);
    const outlook = outlookOf(positions, delays, ON, some);
    const other = { lines: [{ date: '2026-04-10', cents: -1_000_000 }], wageDay: 25 };
    const low = lowPointBand(outlook, 0, 'receives', other);
    expect(low).toEqual(lowPointBand(outlook, 0, 'receives', other));
    expect(low.p10Cents).toBeLessThanOrEqual(low.p50Cents);
    expect(low.p50Cents).toBeLessThan(-700_000);
    expect(low.early >= '2026-04-10' && low.late >= low.early).toBe(true);
  });
});
