import { describe, expect, it } from '@jest/globals';
import { projectedFigures, statutoryFigures, youthOn } from '#libs/law/figures';
import { amountBy } from './amount-of.ts';
import { bookOf } from './book.ts';
import { supposing, withWageStep } from './changed-figures.ts';
import { of, version } from './fixtures/told.ts';
import { type ChangeOfLaw, simulate } from './law-simulation.ts';
import type { GrantVersion } from './public-event.ts';

const law = projectedFigures(statutoryFigures);
const amountOf = amountBy(law);
const CHANGE: ChangeOfLaw = { from: '2026-07', minimumWagePercent: 0, figures: [], settings: {} };

function granted(count: number, municipality: string, more: Partial<GrantVersion> = {}) {
  return Array.from({ length: count }, (_, nth) =>
    of(`${municipality} ${JSON.stringify(more)} ${nth}`, municipality).granted(
      '2026-02-01',
      version('2026-01-01', more),
    ),
  );
}
const book = bookOf([
  ...granted(12, 'GM9901'),
  ...granted(9, 'GM9902', { loonwaardePercentage: '20' }),
  ...granted(11, 'GM9903', { loonwaardePercentage: '20' }),
]);
const run = (more: Partial<ChangeOfLaw>, some = book) =>
  simulate(some, { ...CHANGE, ...more }, { law, amountOf }, ({ municipality }) => municipality);

describe('a law that changes', () => {
  it('changes nothing when nothing is changed', () => {
    const { all, gaining, losing, months } = run({});
    expect(all).toMatchObject({ people: 32, afterCents: all.beforeCents });
    expect([gaining.people, losing.people, months.length]).toEqual([0, 0, 12]);
  });

  it('is reckoned for each grant as a decision is, to the cent', () => {
    const figures = [{ name: 'maximumPercentage', value: '60' }] as const;
    const { months, losing, gaining } = run({ figures });
    const by = amountBy(supposing(law, 'maximumPercentage', '2026-07-01', '60'));
    const month = (share: string) =>
      by(
        [
          {
            version: version('2026-01-01', { loonwaardePercentage: share }),
            from: '2026-07-01',
            through: '2026-07-31',
          },
        ],
        '2026-07',
      );
    expect(months[0]?.afterCents).toBe(12 * Number(month('50')?.cents) + 20 * Number(month('20')?.cents));
    // Only who is above sixty percent now has less.
    expect([losing.people, gaining.people]).toEqual([20, 0]);
  });

  it('takes another answer to an open question', () => {
    expect(run({ settings: { opslag: 'alleenInMaximum' } }).losing.people).toBe(32);
  });

  it('shows nobody apart in a group of fewer than ten', () => {
    const { parties } = run({});
    expect(parties.map(({ name, people }) => [name, people])).toEqual([
      ['GM9901', 12],
      [null, 20],
    ]);
    expect(run({}, bookOf(granted(9, 'GM9902'))).parties).toEqual([]);
  });

  it('counts only grants that still run', () => {
    const ended = bookOf(granted(10, 'GM9901', { dienstverband: { van: '2026-01-01', totEnMet: '2026-06-30' } }));
    expect(run({}, ended).all.people).toBe(0);
  });

  it('shows age groups by the age at its first day', () => {
    const young = granted(10, 'GM9901', {
      leeftijden: [
        { vanaf: '2026-01', leeftijd: 17 },
        { vanaf: '2026-05', leeftijd: 18 },
      ],
    });
    expect(run({}, bookOf(young)).ages).toMatchObject([{ name: '18-20', people: 10 }]);
    expect(run({ figures: [{ name: 'jeugdPercentage18', value: '100' }] }, bookOf(young)).gaining.people).toBe(10);
  });
});

describe('changed figures', () => {
  it('hold from their day on, also in later rows, and leave what was before', () => {
    const changed = withWageStep(law, '2027-03-01', 2);
    const on = (date: string, figures = law) =>
      Number(figures.dated.wmlMaand.findLast(({ from }) => from <= date)?.value);
    expect(on('2027-02-28', changed)).toBe(on('2027-02-28'));
    for (const date of ['2027-03-01', '2027-07-01', '2029-01-01']) {
      expect(Math.abs(on(date, changed) - on(date) * 1.02)).toBeLessThanOrEqual(0.3);
    }
    const youth = supposing(law, 'jeugdPercentage18', '2027-03-01', '90');
    expect([youthOn(youth, '2027-02-28')?.percent['18'], youthOn(youth, '2027-03-01')?.percent['18']]).toEqual([
      youthOn(law, '2027-02-28')?.percent['18'],
      '90',
    ]);
  });
});
