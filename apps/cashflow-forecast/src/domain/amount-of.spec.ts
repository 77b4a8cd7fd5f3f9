import { describe, expect, it } from '@jest/globals';
import { projectedFigures, statutoryFigures } from '#libs/law/figures';
import { amountBy } from './amount-of.ts';
import { bookOf } from './book.ts';
import { grantMonths } from './grant-months.ts';
import { applicationIdOf, of, version } from './fixtures/told.ts';
import type { GrantVersion, PublicEvent } from './public-event.ts';

const anna = of('anna');
const amountOf = amountBy(projectedFigures(statutoryFigures));

function amountIn(month: string, first: GrantVersion, ...changes: PublicEvent[]) {
  const grant = bookOf([anna.granted('2026-01-10', first), ...changes]).get(applicationIdOf('anna'));
  const held =
    grant?.kind === 'application' ? grantMonths(grant, month).find((some) => some.month === month) : undefined;
  return held && amountOf(held.pieces, month);
}

describe('what the law gives for a month of a grant', () => {
  it('is the amount of its version, by the figures of that month', () => {
    expect(amountIn('2026-03', version('2026-01-01'))).toEqual({ cents: 103_248, projected: false });
  });

  it('is counted by days where a version changes within the month', () => {
    const second = version('2026-03-16', { versie: 2, toekenningVanaf: '2026-01-01', urenPerWeek: 12 });
    const { cents = 0 } = amountIn('2026-03', version('2026-01-01'), anna.changed('2026-03-20', second)) ?? {};
    expect([cents > 51_624, cents < 103_248]).toEqual([true, true]);
    expect(cents).toBe(Math.round((103_248 * 15) / 31 + (51_624 * 16) / 31));
  });

  it('is projected where a figure of the law is not known yet, and never missing for that', () => {
    expect(amountIn('2027-06', version('2026-01-01'))).toMatchObject({ projected: true });
    expect(amountIn('2028-10', version('2026-01-01'))).toMatchObject({ projected: true });
  });

  it('is remembered by what it follows from, not by whose it is', () => {
    const half = version('2026-01-01', { urenPerWeek: 12 });
    expect(amountIn('2026-03', half)).toEqual({ cents: 51_624, projected: false });
    expect(amountIn('2026-03', version('2026-01-01'))).toEqual({ cents: 103_248, projected: false });
  });

  it('is unknown where no figure holds, not even an expected one', () => {
    const none = amountBy({ dated: { ...statutoryFigures.dated, wmlMaand: [] }, youth: statutoryFigures.youth });
    const piece = { version: version('2026-01-01'), from: '2026-03-01', through: '2026-03-31' };
    expect(none([piece], '2026-03')).toBeUndefined();
  });
});
