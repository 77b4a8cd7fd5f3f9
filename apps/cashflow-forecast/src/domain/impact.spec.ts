import { describe, expect, it } from '@jest/globals';
import { statutoryFigures } from '#libs/law/figures';
import { accountOf, statisticsOf } from './accountability.ts';
import { bookOf } from './book.ts';
import { budgetUse } from './budget-use.ts';
import { figuresOf } from './figures.ts';
import { of, version } from './fixtures/told.ts';
import { impactOf } from './impact.ts';
import { lateCosts } from './late-costs.ts';
import type { AmountOf } from './positions.ts';

/** One thousand euros a month, whatever the days. */
const amountOf: AmountOf = () => ({ cents: 100_000, projected: false });
const ON = '2026-06-30';

const people = (count: number, of: string) => Array.from({ length: count }, (_, nth) => `${of}-${nth}`);
const large = people(12, 'large').map((name) => of(name, 'GM9901'));
const middle = people(11, 'middle').map((name) => of(name, 'GM9902'));
const small = people(3, 'small').map((name) => of(name, 'GM9903'));
const grants = [
  ...[...large, ...middle].map((one) => one.granted('2026-01-05', version('2026-01-01'))),
  ...small.map((one) => one.granted('2026-01-05', version('2026-01-01', { urenPerWeek: 36 }))),
];

describe('impact', () => {
  const impactAt = (events: Parameters<typeof bookOf>[0], on = ON) => {
    const book = bookOf(events);
    return impactOf(book, figuresOf(book, on, amountOf).positions, on, ({ municipality }) => municipality);
  };

  it('hides a group of fewer than ten, and the smallest other so that it does not follow', () => {
    const { together, parties } = impactAt(grants);
    expect(parties.map(({ party, people: some }) => [party, some])).toEqual([
      ['GM9901', 12],
      ['GM9902', null],
      ['GM9903', null],
    ]);
    expect(together).toMatchObject({ people: 26, hoursPerWeek: 25.4, months: 5.9, costPerYearCents: 1_200_000 });
  });

  it('hides a figure that is of fewer than ten within a larger group', () => {
    const measured = large
      .slice(0, 9)
      .map((one) => one.changed('2026-05-01', version('2026-05-01', { versie: 2, loonwaardePercentage: '60' })));
    expect(impactAt([...grants, ...measured]).together.growth).toBeNull();
    const all = [...large, ...middle].map((one) =>
      one.changed(
        '2026-05-01',
        version('2026-05-01', { versie: 2, toekenningVanaf: '2026-01-01', loonwaardePercentage: '60' }),
      ),
    );
    expect(impactAt([...grants, ...all]).together.growth).toBe(10);
  });

  it('tells work without subsidy from work that ended', () => {
    const out = large.map((one) =>
      one.changed('2026-04-01', version('2026-01-01', { versie: 2, geldigTotEnMet: '2026-04-30' })),
    );
    const left = middle.map((one) => one.ended('2026-05-31', '2026-05-20'));
    const { standings } = impactAt([
      ...grants,
      ...out,
      ...left,
      ...people(10, 'more').map((name) => of(name).granted('2026-01-05', version('2026-01-01'))),
    ]);
    expect(standings).toEqual([
      { standing: 'toBegin', people: 0 },
      { standing: 'atWork', people: 13 },
      { standing: 'withoutSubsidy', people: 12 },
      { standing: 'ended', people: 11 },
    ]);
  });

  it('is nothing when nobody is known', () => {
    expect(impactAt([])).toMatchObject({
      parties: [],
      together: { people: 0, hoursPerWeek: null, costPerYearCents: null },
    });
  });
});

const anna = of('anna');
const story = [
  anna.granted('2026-01-20', version('2026-01-01')),
  ...['2026-01', '2026-02', '2026-03'].flatMap((month) => [
    anna.assessed(month, '2026-04-10', 100_000),
    anna.ordered(month, '2026-04-15', 100_000, '2026-04-16'),
    anna.booked(month, '2026-04-16', 100_000),
  ]),
  anna.assessed('2026-04', '2026-05-04', 100_000),
];
const book = bookOf(story);
const figures = figuresOf(book, ON, amountOf);

describe('the use of a budget', () => {
  it('is what was paid, what is owed, what is tied and what is expected by the end of the year', () => {
    const use = budgetUse(figures, null);
    expect(use).toMatchObject({
      year: '2026',
      paidCents: 300_000,
      owedCents: 300_000,
      tiedCents: 600_000,
      usedUpOn: null,
    });
    expect(use.costCents).toBe(1_200_000);
    expect(use.expectedCents + use.afterYearCents).toBe(1_200_000);
    expect(use.expectedCents).toBeGreaterThan(use.paidCents + use.owedCents);
    expect(use.band.p10Cents).toBeLessThanOrEqual(use.band.p90Cents);
  });

  it('says on which day the budget is used up, with a chance that it is sooner', () => {
    expect(budgetUse(figures, 5_000_000)).toMatchObject({ usedUpOn: null, perhapsUsedUpOn: null });
    expect(budgetUse(figures, 200_000)).toMatchObject({ usedUpOn: '2026-04-16' });
    const { usedUpOn, perhapsUsedUpOn } = budgetUse(figures, 700_000);
    expect(String(usedUpOn) > ON).toBe(true);
    expect(String(perhapsUsedUpOn) > ON).toBe(true);
    expect(String(perhapsUsedUpOn) <= String(usedUpOn)).toBe(true);
  });

  it('has a year to go on the first of January, and nothing to expect on the last of December', () => {
    const last = figuresOf(book, '2026-12-31', amountOf);
    expect(budgetUse(last, 1)).toMatchObject({ expectedCents: 300_000, tiedCents: 0, usedUpOn: '2026-04-16' });
    expect(budgetUse(figuresOf(book, '2027-01-01', amountOf), 1)).toMatchObject({ year: '2027', paidCents: 0 });
  });
});

describe('the cost of being late', () => {
  it('is the interest on what was paid after six weeks, and what a late decision may cost', () => {
    // Assessed on 4 May, so in time until 15 June.
    expect(lateCosts(book, '2026-06-15', statutoryFigures)).toMatchObject({ latePayments: 0, interestCents: 0 });
    const late = lateCosts(book, ON, statutoryFigures);
    expect(late).toMatchObject({ latePayments: 1, withoutRate: 0, lateDecisions: 0 });
    const waiting = bookOf([of('bert').applied('2026-04-01')]);
    expect(lateCosts(waiting, '2026-05-20', statutoryFigures).lateDecisions).toBe(0);
    expect(lateCosts(waiting, ON, statutoryFigures).lateDecisions).toBe(1);
    expect(late.penaltyMostCents).toBeGreaterThan(100_000);
  });
});

describe('the accounts of a year', () => {
  it('have a row for each grant, and the totals of the book', () => {
    expect(accountOf(figures, '2026')).toMatchObject([
      { months: 6, costCents: 600_000, paidCents: 300_000, owedCents: 300_000, municipality: 'GM9901' },
    ]);
    expect(accountOf(figures, '2025')).toEqual([]);
  });
});

describe('the statistics of a month', () => {
  it('have each grant that held in it, by its provision', () => {
    const flat = of('flat').granted(
      '2026-02-20',
      version('2026-02-10', { route: 'forfaitair', loonwaardePercentage: null, geldigTotEnMet: '2026-03-20' }),
    );
    const both = bookOf([...story, flat]);
    expect(statisticsOf(both, '2026-01').map(({ provision }) => provision)).toEqual(['LKSP']);
    expect(
      statisticsOf(both, '2026-02')
        .map(({ provision, endedOn }) => [provision, endedOn])
        .sort(),
    ).toEqual([
      ['LKSF', null],
      ['LKSP', null],
    ]);
    expect(statisticsOf(both, '2026-03').find(({ provision }) => provision === 'LKSF')).toMatchObject({
      from: '2026-02-10',
      endedOn: '2026-03-20',
      wageValue: null,
    });
    expect(statisticsOf(both, '2026-04')).toHaveLength(1);
  });
});
