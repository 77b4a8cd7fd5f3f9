import { describe, expect, it } from '@jest/globals';
import { projectedFigures, statutoryFigures } from '#libs/law/figures';
import { amountBy } from './amount-of.ts';
import { bookOf } from './book.ts';
import { figuresOf } from './figures.ts';
import { of, version } from './fixtures/told.ts';
import { type Lever, supposedOutlook } from './levers.ts';
import { balances, expectedMonths, outlookOf } from './outlook.ts';

const ON = '2026-03-31';
const law = projectedFigures(statutoryFigures);
const amountOf = amountBy(law);
const [anna, bert] = [of('anna', 'GM9901'), of('bert', 'GM9902')];
const book = bookOf([
  anna.granted('2026-02-01', version('2026-02-01')),
  bert.granted('2026-02-01', version('2026-02-01', { route: 'forfaitair', loonwaardePercentage: null })),
]);
const { delays, positions } = figuresOf(book, ON, amountOf);
const suppose = (...levers: Lever[]) => supposedOutlook({ book, on: ON, delays, amountOf, law }, levers);
const today = outlookOf(positions, delays, ON);
const total = ({ inflows }: typeof today) => inflows.reduce((sum, { cents }) => sum + cents, 0);
/** What the levers make of all that is to come, whenever it comes. */
const difference = (...levers: Lever[]) => total(suppose(...levers)) - total(today);

describe('what if', () => {
  it('is the outlook of today while nothing is supposed', () => {
    expect(expectedMonths(suppose())).toEqual(expectedMonths(today));
    expect(balances(suppose(), 0, 'receives')).toEqual(balances(today, 0, 'receives'));
  });

  it('lets the same money come later when payment is later, of one municipality or of all', () => {
    const come = (...levers: Lever[]) =>
      expectedMonths(suppose(...levers))
        .slice(0, 3)
        .map(({ expectedCents }) => expectedCents);
    const [none, one, all] = [
      come(),
      come({ kind: 'payment', days: 30, municipality: 'GM9901' }),
      come({ kind: 'payment', days: 30 }),
    ].map((some) => some.reduce((sum, cents) => sum + cents, 0));
    expect(difference({ kind: 'payment', days: 30 })).toBe(0);
    expect(Number(all)).toBeLessThan(Number(one));
    expect(Number(one)).toBeLessThan(Number(none));
  });

  it('reckons another wage value by the law, from a month on, for who is measured', () => {
    const after = amountOf(
      [{ version: version('2026-02-01', { loonwaardePercentage: '58' }), from: '2026-07-01', through: '2026-07-31' }],
      '2026-07',
    );
    const before = amountOf([{ version: version('2026-02-01'), from: '2026-07-01', through: '2026-07-31' }], '2026-07');
    const through = (month: string) => difference({ kind: 'wageValue', points: 8, from: month });
    expect(through('2026-07') - through('2026-08')).toBe(Number(after?.cents) - Number(before?.cents));
    expect(through('2026-07')).toBeLessThan(through('2026-08'));
  });

  it('keeps a wage value between nothing and all', () => {
    expect(
      total(
        suppose({ kind: 'wageValue', points: 50, from: '2026-01' }, { kind: 'wageValue', points: 50, from: '2026-01' }),
      ),
    ).toBe(total(suppose({ kind: 'wageValue', points: 50, from: '2026-01' })));
  });

  it('adds people who begin, as many as are supposed', () => {
    const hires = {
      kind: 'hires',
      people: 1,
      from: '2026-07',
      hoursPerWeek: 24,
      wageValuePercent: 50,
      age: 21,
    } as const;
    expect(difference(hires)).toBeGreaterThan(0);
    expect(difference({ ...hires, people: 20 })).toBe(20 * difference(hires));
  });

  it('takes a share of what is not claimed yet when contracts end', () => {
    const open = positions
      .filter(({ month }) => month >= '2026-07')
      .reduce((sum, { amountCents }) => sum + Number(amountCents), 0);
    expect(difference({ kind: 'ends', percent: 100, from: '2026-07' })).toBe(-open);
    expect(difference({ kind: 'ends', percent: 50, from: '2026-07' })).toBeCloseTo(-open / 2, -2);
  });

  it('steps the minimum wage from a day on', () => {
    expect(difference({ kind: 'minimumWage', percent: 2, from: '2027-01' })).toBeGreaterThan(0);
    expect(difference({ kind: 'minimumWage', percent: -2, from: '2027-01' })).toBeLessThan(0);
    expect(difference({ kind: 'minimumWage', percent: 0, from: '2027-01' })).toBe(0);
  });

  it('sets the flat rate against what is measured', () => {
    expect(difference({ kind: 'measured', wageValuePercent: 80, from: '2026-07' })).toBeLessThan(0);
    expect(difference({ kind: 'measured', wageValuePercent: 50, from: '2026-07' })).toBe(0);
    expect(difference({ kind: 'measured', wageValuePercent: 30, from: '2026-07' })).toBeGreaterThan(0);
  });

  it('lets nothing come of a municipality that stops, while the wages are paid', () => {
    const stopped = suppose({ kind: 'stops', municipality: 'GM9901' });
    expect(total(stopped)).toBeLessThan(total(today));
    expect(stopped.wages).toEqual(today.wages);
    expect(total(suppose({ kind: 'stops', municipality: 'GM9901' }, { kind: 'stops', municipality: 'GM9902' }))).toBe(
      0,
    );
  });
});
