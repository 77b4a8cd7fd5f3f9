import { describe, expect, it } from '@jest/globals';
import { given } from '#libs/testing/given';
import { bookOf } from './book.ts';
import { applicationIdOf, claimIdOf, grantIdOf, of, version } from './fixtures/told.ts';
import { grantMonths } from './grant-months.ts';
import { type AmountOf, positionsOf, type Position } from './positions.ts';
import { received } from './received.ts';

const anna = of('anna');
/** Ten euros for each agreed hour, whatever the days. */
const amountOf: AmountOf = ([piece]) => piece && { cents: piece.version.urenPerWeek * 1000, projected: false };
const standing = (position: Position | undefined) =>
  position && [position.standing, position.since, position.amountCents];

describe('what is heard', () => {
  it('is kept once, whatever it says', () => {
    const message = { ...anna.applied('2026-01-02'), type: 'nl.loonkostensubsidie.iets-nieuws.v1' };
    given(received, [])
      .when(message)
      .then([{ type: 'EventReceived', data: message }]);
    given(received, [{ type: 'EventReceived', data: message }])
      .when(message)
      .thenNothing();
  });

  it('changes no figure when the book has no use for it', () => {
    const term = { ...anna.applied('2026-01-02'), type: 'nl.loonkostensubsidie.termijn-gestart.v1' };
    expect(bookOf([term]).size).toBe(0);
  });
});

describe('an application in the book', () => {
  it('is the same when the decision is heard before it', () => {
    const [applied, granted] = [anna.applied('2026-01-02'), anna.granted('2026-01-20', version('2026-01-01'))];
    const book = bookOf([granted, applied]);
    expect(book).toEqual(bookOf([applied, granted]));
    expect(book.get(applicationIdOf('anna'))).toEqual({
      ...{ kind: 'application', employer: '90001234', municipality: 'GM9901', person: 'anna' },
      ...{ applicationId: applicationIdOf('anna'), grantId: grantIdOf('anna'), receivedOn: '2026-01-02' },
      ...{ decision: { outcome: 'toegekend', on: '2026-01-20' }, versions: [version('2026-01-01')] },
    });
  });

  it('has no grant when it was refused', () => {
    const book = bookOf([anna.applied('2026-01-02'), anna.refused('2026-01-20')]);
    expect(positionsOf(book, '2026-12', amountOf)).toEqual([]);
  });
});

describe('the months of a grant', () => {
  const months = (...events: Parameters<typeof bookOf>[0] extends Iterable<infer E> ? E[] : never) => {
    const entry = bookOf(events).get(applicationIdOf('anna'));
    if (entry?.kind !== 'application') throw new Error('no application');
    return grantMonths(entry, '2026-06').map(({ month, pieces }) => [
      month,
      ...pieces.map(({ version: { versie }, from, through }) => `${versie}: ${from.slice(8)}–${through.slice(8)}`),
    ]);
  };
  const grant = anna.granted('2026-04-20', version('2026-04-10'));

  it('begin with the first day and go on as long as is asked', () => {
    expect(months(grant)).toEqual([
      ['2026-04', '1: 10–30'],
      ['2026-05', '1: 01–31'],
      ['2026-06', '1: 01–30'],
    ]);
  });

  it('are divided where a later version takes over', () => {
    const second = anna.changed('2026-05-20', version('2026-05-16', { versie: 2, toekenningVanaf: '2026-04-10' }));
    expect(months(grant, second)).toEqual([
      ['2026-04', '1: 10–30'],
      ['2026-05', '1: 01–15', '2: 16–31'],
      ['2026-06', '2: 01–30'],
    ]);
  });

  it('end with the employment, also when only the employer told it', () => {
    expect(months(grant, anna.ended('2026-05-15', '2026-05-01'))).toEqual([
      ['2026-04', '1: 10–30'],
      ['2026-05', '1: 01–15'],
    ]);
  });

  it('do not come back when a version that ends has replaced one without an end', () => {
    const ends = version('2026-04-10', { versie: 2, geldigTotEnMet: '2026-04-30' });
    expect(months(grant, anna.changed('2026-04-25', ends))).toEqual([['2026-04', '2: 10–30']]);
  });
});

describe('a person-month', () => {
  const granted = anna.granted('2026-01-20', version('2026-01-01'));
  const path = [
    granted,
    anna.claimed('2026-01', '2026-02-01'),
    anna.submitted('2026-01', '2026-02-01'),
    anna.assessed('2026-01', '2026-02-02', 24_500),
    anna.ordered('2026-01', '2026-02-10', 24_500, '2026-02-12'),
    anna.booked('2026-01', '2026-02-12', 24_500),
  ];
  const january = (...events: typeof path) => positionsOf(bookOf(events), '2026-01', amountOf)[0];

  it('goes from expected to received', () => {
    expect([1, 2, 3, 4, 5, 6].map((count) => standing(january(...path.slice(0, count))))).toEqual([
      ['expected', '2026-01-31', 24_000],
      ['expected', '2026-02-01', 24_000],
      ['submitted', '2026-02-01', 24_000],
      ['assessed', '2026-02-02', 24_500],
      ['ordered', '2026-02-10', 24_500],
      ['received', '2026-02-12', 24_500],
    ]);
  });

  it('has the id of its claim before the claim is heard', () => {
    expect(january(granted)?.claimId).toBe(claimIdOf('anna', '2026-01'));
    expect(january(...path)?.claimId).toBe(claimIdOf('anna', '2026-01'));
  });

  it('is open again when the bank sends it back, and ordered again later', () => {
    const back = [...path.slice(0, 5), anna.returned('2026-01', '2026-02-13', 24_500)];
    expect(standing(january(...back))).toEqual(['returned', '2026-02-13', 24_500]);
    const again = [...back, anna.ordered('2026-01', '2026-02-20', 24_500, '2026-02-23', 2)];
    expect(standing(january(...again))).toEqual(['ordered', '2026-02-20', 24_500]);
  });

  it('is not received any more when the bank sends back what it had booked', () => {
    expect(standing(january(...path, anna.returned('2026-01', '2026-02-16', 24_500)))?.[0]).toBe('returned');
  });

  it('keeps the figure of the law while the municipality has none', () => {
    const waits = anna.assessed('2026-01', '2026-02-02', null, 'wacht-op-parameter');
    expect(standing(january(granted, waits))).toEqual(['waitingForParameter', '2026-02-02', 24_000]);
    const item = anna.assessed('2026-01', '2026-02-02', null, 'werkvoorraad');
    expect(standing(january(granted, item))).toEqual(['workItem', '2026-02-02', 24_000]);
  });

  it('has no figure while only its claim is known', () => {
    const claimed = anna.claimed('2026-01', '2026-02-01');
    expect(january(claimed)).toMatchObject({ amountCents: null, reckoned: true, projected: false });
  });

  it('is closed when nothing is due, or it was turned down', () => {
    expect(january(granted, anna.assessed('2026-01', '2026-02-02', 0))?.standing).toBe('closed');
    expect(january(granted, anna.assessed('2026-01', '2026-02-02', null, 'afgekeurd'))?.standing).toBe('closed');
  });
});
