import { describe, expect, it } from '@jest/globals';
import { bookOf as stored } from './book.ts';
import { differencesOf } from './differences.ts';
import { withFacts } from './facts.ts';
import { of, version } from './fixtures/told.ts';
import { type AmountOf, positionsOf } from './positions.ts';
import type { PublicEvent } from './public-event.ts';

const bookOf = (events: PublicEvent[]) => withFacts(stored(events), events);
const ON = '2026-06-15';
const anna = of('anna');
const granted = anna.granted('2026-01-20', version('2026-02-01'));
/** A euro per hour and per point of wage value below a hundred: what matters here is only that they differ. */
const amountOf: AmountOf = ([piece]) =>
  piece && {
    cents: piece.version.urenPerWeek * (100 - Number(piece.version.loonwaardePercentage)) * 100,
    projected: false,
  };

function months(...events: PublicEvent[]) {
  const book = bookOf([granted, ...events]);
  const found = differencesOf(book, positionsOf(book, '2027-01', amountOf), ON, amountOf);
  return new Map(found.map((line) => [line.month, line]));
}
const partsOf = (month: string, ...events: PublicEvent[]) => months(...events).get(month)?.parts;
const paid = (month: string, cents: number) => [
  anna.assessed(month, '2026-05-20', cents),
  anna.ordered(month, '2026-05-21', cents, '2026-05-22'),
  anna.booked(month, '2026-05-22', cents),
];
const FULL = 24 * 50 * 100;

describe('what was expected against what was received', () => {
  it('differs in nothing when what was granted came', () => {
    expect(months(...paid('2026-02', FULL)).get('2026-02')).toMatchObject({
      ...{ expectedCents: FULL, receivedCents: FULL, parts: [] },
    });
  });

  it('differs by months that are over, and no others', () => {
    expect([...months().keys()]).toEqual(['2026-02', '2026-03', '2026-04', '2026-05']);
  });

  it.each(['hours', 'wageValue', 'index', 'end', 'correction'] as const)('says that the grant changed: %s', (cause) => {
    const told = { hours: 'uren', wageValue: 'loonwaarde', index: 'indexering', end: 'einde', correction: 'correctie' };
    const second = version('2026-04-01', { versie: 2, toekenningVanaf: '2026-02-01', urenPerWeek: 20 });
    const less = 20 * 50 * 100;
    const parts = partsOf('2026-04', anna.changed('2026-04-02', second, told[cause]), ...paid('2026-04', less));
    expect(parts).toEqual([{ cause, cents: less - FULL }]);
  });

  it('finds in the version itself what changed, when nobody told why', () => {
    const second = version('2026-04-01', { versie: 2, toekenningVanaf: '2026-02-01', loonwaardePercentage: '60' });
    const less = 24 * 40 * 100;
    const untold = anna.changed('2026-04-02', second, 'iets nieuws');
    expect(partsOf('2026-04', untold, ...paid('2026-04', less))).toEqual([{ cause: 'wageValue', cents: less - FULL }]);
  });

  it('names hours that the employer told for this month', () => {
    const told = [anna.submitted('2026-04', '2026-05-01', 12), ...paid('2026-04', FULL / 2)];
    expect(partsOf('2026-04', ...told)).toEqual([{ cause: 'hours', cents: -FULL / 2 }]);
  });

  it('leaves unknown what no event explains', () => {
    expect(partsOf('2026-04', ...paid('2026-04', FULL - 500))).toEqual([{ cause: 'unknown', cents: -500 }]);
  });

  it('is late after thirty days, and under way until then', () => {
    expect(partsOf('2026-04')).toEqual([{ cause: 'late', cents: -FULL }]);
    expect(partsOf('2026-05')).toEqual([{ cause: 'underWay', cents: -FULL }]);
  });

  it('was sent back by the bank', () => {
    const back = anna.returned('2026-04', '2026-05-25', FULL);
    expect(partsOf('2026-04', ...paid('2026-04', FULL), back)).toEqual([{ cause: 'returned', cents: -FULL }]);
  });

  it('was rejected by the municipality', () => {
    const parts = partsOf('2026-04', anna.assessed('2026-04', '2026-05-20', null, 'afgekeurd'));
    expect(parts).toEqual([{ cause: 'rejected', cents: -FULL }]);
  });

  it('was set off against a month of the same grant that was paid too much', () => {
    const tooMuch = [...paid('2026-03', FULL), anna.assessed('2026-03', '2026-05-30', FULL - 700)];
    const less = [anna.assessed('2026-04', '2026-05-30', FULL), anna.booked('2026-04', '2026-06-02', FULL - 700)];
    expect(partsOf('2026-04', ...tooMuch, ...less)).toEqual([{ cause: 'setOff', cents: -700 }]);
    expect(partsOf('2026-04', ...less)).toEqual([{ cause: 'unknown', cents: -700 }]);
  });

  it('of several causes gives each its part', () => {
    const second = version('2026-04-01', { versie: 2, toekenningVanaf: '2026-02-01', urenPerWeek: 20 });
    expect(partsOf('2026-04', anna.changed('2026-04-02', second, 'uren'))).toEqual([
      { cause: 'hours', cents: -20_000 },
      { cause: 'late', cents: -100_000 },
    ]);
  });
});
