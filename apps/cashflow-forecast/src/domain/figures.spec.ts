import { describe, expect, it } from '@jest/globals';
import { bookOf } from './book.ts';
import type { Delays } from './delay.ts';
import { grouped, openLines, totalOf } from './exposure.ts';
import { figuresOf, keyFigures, prefinancedCents, undecided } from './figures.ts';
import { of, version } from './fixtures/told.ts';
import { days, firstMonths, lowPoint, months, outlookOf, outlookThrough, weeks } from './outlook.ts';
import { type AmountOf, positionsOf } from './positions.ts';

/** Ten euros for each agreed hour, whatever the days; from 2027 with a figure that is not known yet. */
const amountOf: AmountOf = ([piece], month) =>
  piece && { cents: piece.version.urenPerWeek * 1000, projected: month >= '2027-01' };

/** Half after 20 days, a quarter after 40, all after 100. */
const later = (day: number): number => (day < 20 ? 1 : day < 40 ? 0.5 : day < 100 ? 0.25 : 0);
const delay = { later, quantile: () => 20 };
const delays: Delays = { of: () => delay, together: delay };

const ON = '2026-03-31';
const [anna, bert] = [of('anna', 'GM9901'), of('bert', 'GM9902')];
const book = bookOf([
  anna.granted('2026-01-20', version('2026-01-01')),
  anna.assessed('2026-01', '2026-02-02', 24_500),
  anna.ordered('2026-01', '2026-02-18', 24_500, '2026-02-20'),
  anna.booked('2026-01', '2026-02-20', 24_500),
  anna.assessed('2026-02', '2026-03-02', 24_000),
  anna.ordered('2026-02', '2026-03-30', 24_000, '2026-04-02'),
  bert.granted('2026-01-10', version('2025-12-01', { urenPerWeek: 10 })),
  bert.claimed('2025-12', '2026-01-10'),
]);
const positions = positionsOf(book, outlookThrough(ON), amountOf);

describe('what is owed', () => {
  const open = openLines(positions, ON);

  it('is every month that was worked and not received, by age', () => {
    expect(open.map(({ person, month, standing, ageDays, age }) => [person, month, standing, ageDays, age])).toEqual([
      ['bert', '2025-12', 'expected', 90, '61-90'],
      ['bert', '2026-01', 'expected', 59, '31-60'],
      ['anna', '2026-02', 'ordered', 31, '31-60'],
      ['bert', '2026-02', 'expected', 31, '31-60'],
      ['anna', '2026-03', 'expected', 0, '0-30'],
      ['bert', '2026-03', 'expected', 0, '0-30'],
    ]);
  });

  it('adds up to the cent, also by age and by municipality', () => {
    expect(totalOf(open)).toEqual({ amountCents: 88_000, count: 6, withoutAmount: 0, projectedCents: 0 });
    const sums = (groups: [string, typeof open][]) => groups.map(([name, some]) => [name, totalOf(some).amountCents]);
    expect(sums(grouped(open, ({ age }) => age))).toEqual([
      ['0-30', 34_000],
      ['31-60', 44_000],
      ['61-90', 10_000],
    ]);
    expect(sums(grouped(open, ({ municipality }) => municipality))).toEqual([
      ['GM9901', 48_000],
      ['GM9902', 40_000],
    ]);
  });

  it('is older than ninety days on the day after', () => {
    expect(openLines(positions, '2026-04-01')[0]).toMatchObject({ month: '2025-12', ageDays: 91, age: '90+' });
  });

  it('counts what has no figure, and adds nothing for it', () => {
    const claimed = positionsOf(bookOf([anna.claimed('2026-01', '2026-02-01')]), '2026-03', amountOf);
    expect(totalOf(openLines(claimed, ON))).toMatchObject({ amountCents: 0, count: 1, withoutAmount: 1 });
  });

  it('tells apart what rests on a figure that is not known yet', () => {
    expect(totalOf(openLines(positions, '2027-01-31'))).toMatchObject({ projectedCents: 34_000 });
  });
});

describe('what comes', () => {
  const outlook = outlookOf(positions, delays, ON);

  it('has twenty-four months, each with what is expected of it', () => {
    const { months: all } = months(outlook);
    expect([all.length, all[0]?.month, all.at(-1)?.month]).toEqual([24, '2026-04', '2028-03']);
    // April: February of anna, ordered; December of bert, sure after 100 days; half of three others.
    // May: January of bert; a quarter of March and half of April, of both.
    // June: the rest of February of bert; a quarter of April; half of May, whose day 20 is a Saturday.
    expect(all.slice(0, 3).map(({ expectedCents }) => expectedCents)).toEqual([56_000, 35_500, 30_500]);
  });

  it('has a band that follows from what may and may not come', () => {
    // Sure 34 000; 24 000, 10 000 and 10 000 with a half each: 0, 10, 20, 24, 34, 44 with 1, 2, 1, 1, 2, 1 eighths.
    expect(months(outlook).months[0]).toMatchObject({ p10Cents: 34_000, p50Cents: 54_000, p90Cents: 78_000 });
  });

  it('is surer of some months together than of each', () => {
    const { months: all } = months(outlook);
    const [april, year] = [firstMonths(outlook, 1), firstMonths(outlook, 12)];
    const { month, expectedCents, p10Cents, p50Cents, p90Cents } = all[0] ?? {};
    expect(april).toEqual({ from: month, through: month, expectedCents, p10Cents, p50Cents, p90Cents });
    const sum = (of: (some: (typeof all)[number]) => number) =>
      all.slice(0, 12).reduce((total, some) => total + of(some), 0);
    expect([year.from, year.through]).toEqual(['2026-04', '2027-03']);
    expect(year.expectedCents).toBe(sum((some) => some.expectedCents));
    expect(year.p90Cents - year.p10Cents).toBeLessThan(sum((some) => some.p90Cents - some.p10Cents));
  });

  it('tells apart what rests on a figure that is not known yet', () => {
    const { months: all } = months(outlook);
    const projected = all.find(({ projectedCents }) => projectedCents > 0);
    expect([projected?.month, projected?.projectedCents]).toEqual(['2027-02', 17_000]);
  });

  it('comes on the day the bank was told, and never in a weekend', () => {
    const all = days(outlook, 0, 'receives');
    const some = all.filter(({ expectedCents }) => expectedCents > 0).map((day) => [day.date, day.expectedCents]);
    expect(all.length).toBe(91);
    expect(some.slice(0, 5)).toEqual([
      ['2026-04-02', 24_000],
      ['2026-04-09', 5_000],
      ['2026-04-10', 10_000],
      ['2026-04-20', 17_000],
      ['2026-05-11', 18_500],
    ]);
  });

  it('is paid on the next bank day when the day of the order has gone by', () => {
    const late = positionsOf(book, outlookThrough('2026-04-03'), amountOf);
    const first = days(outlookOf(late, delays, '2026-04-03'), 0, 'receives').find(
      ({ expectedCents }) => expectedCents > 0,
    );
    expect([first?.date, first?.expectedCents]).toEqual(['2026-04-06', 24_000]);
  });

  it('moves the balance: wages are paid ahead at the end of the month', () => {
    const balances = new Map(days(outlook, -88_000, 'receives').map(({ date, balanceCents }) => [date, balanceCents]));
    expect(['2026-04-01', '2026-04-20', '2026-04-29', '2026-04-30'].map((date) => balances.get(date))).toEqual([
      -88_000, -32_000, -32_000, -66_000,
    ]);
  });

  it('lowers the balance of the municipality that pays it', () => {
    const [first, second] = days(outlook, 100_000, 'pays');
    expect([first?.balanceCents, second?.balanceCents]).toEqual([100_000, 76_000]);
    const april = days(outlook, 100_000, 'pays')[29];
    expect([april?.date, april?.balance]).toEqual([
      '2026-04-30',
      { p10Cents: 22_000, p50Cents: 46_000, p90Cents: 66_000 },
    ]);
  });

  it('has weeks, from Monday, each with its lowest balance', () => {
    const all = weeks(days(outlook, -88_000, 'receives'));
    expect([all.length, all[0], all[1]?.from]).toEqual([
      14,
      {
        ...{ from: '2026-04-01', through: '2026-04-05', expectedCents: 24_000 },
        ...{ lowestCents: -88_000, lowestP10Cents: -88_000 },
      },
      '2026-04-06',
    ]);
    expect(all[4]).toMatchObject({ from: '2026-04-27', lowestCents: -66_000 });
  });

  it('has a low point: the first day on which the balance is lowest', () => {
    const path = days(outlook, 20_000, 'receives');
    expect(lowPoint({ date: ON, cents: 20_000 }, path)).toEqual({ date: ON, cents: 20_000 });
    const short = path.map((day) => ({ ...day, balanceCents: day.date === '2026-05-31' ? -5 : day.balanceCents }));
    expect(lowPoint({ date: ON, cents: 20_000 }, short)).toEqual({ date: '2026-05-31', cents: -5 });
  });
});

describe('the key figures', () => {
  it('follow from the book alone', () => {
    const figures = figuresOf(book, ON, amountOf);
    expect(prefinancedCents(figures)).toBe(-88_000);
    expect(keyFigures(figures)).toMatchObject({ openCents: 88_000, receivedCents: 24_500 });
    const [april] = months(outlookOf(figures.positions, figures.delays, ON, figures.sources)).months;
    expect(keyFigures(figures).expectedNextMonthCents).toBe(april?.expectedCents);
  });

  it('have no low point when there is nothing', () => {
    expect(keyFigures(figuresOf(bookOf([]), ON, amountOf))).toEqual({
      ...{ openCents: 0, lowPoint: null, receivedCents: 0, expectedNextMonthCents: 0 },
    });
  });

  it('take no application for money, but count it while it is undecided', () => {
    const cecil = of('cecil');
    expect(
      undecided(bookOf([anna.applied('2026-01-02'), cecil.applied('2026-01-02'), cecil.refused('2026-02-01')])),
    ).toHaveLength(1);
    expect(undecided(bookOf([anna.applied('2026-01-02'), anna.withdrawn('2026-01-03')]))).toHaveLength(0);
  });
});
