import { describe, expect, it } from '@jest/globals';
import { addDays } from '#libs/kernel/dates';
import { bookOf as stored } from './book.ts';
import { decisionsOf } from './decisions.ts';
import { withFacts } from './facts.ts';
import { of, version } from './fixtures/told.ts';
import type { PublicEvent } from './public-event.ts';
import { dayOf, hazardsOf } from './survival.ts';

const bookOf = (events: PublicEvent[]) => withFacts(stored(events), events);
const ON = '2026-06-30';
const happened = (days: number) => ({ days, happened: true });
const waits = (days: number) => ({ days, happened: false });

describe('days with what still waits', () => {
  it('are the plain median when nothing waits', () => {
    expect(dayOf(hazardsOf([happened(3), happened(9), happened(5)]), 0.5)).toBe(5);
  });

  it('are those of Kaplan and Meier, of the remission times of Freireich (1963)', () => {
    // The group with 6-MP: of 21, median 23; the plain median of the nine that happened would be 10.
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(happened);
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(waits);
    expect(dayOf(hazardsOf([...events, ...censored]), 0.5)).toBe(23);
    expect(dayOf(hazardsOf([...events, ...censored]), 0.9)).toBeNull();
  });

  it('are drawn towards the others by their weight', () => {
    const hazards = hazardsOf(Array.from({ length: 20 }, () => happened(30)));
    const own = [happened(10)];
    expect(dayOf(hazardsOf(own, { hazards, weight: 10 }), 0.5)).toBe(30);
    expect(dayOf(hazardsOf(own), 0.5)).toBe(10);
  });
});

function people(
  count: number,
  tell: (person: ReturnType<typeof of>, nth: number) => PublicEvent[],
  municipality = 'GM9901',
) {
  return Array.from({ length: count }, (_, nth) => tell(of(`${municipality} ${nth}`, municipality), nth)).flat();
}
const decided =
  (days: number, dueDays = 35) =>
  (person: ReturnType<typeof of>) => [
    person.applied('2026-03-02'),
    person.term('2026-03-02', addDays('2026-03-02', dueDays)),
    person.granted(addDays('2026-03-02', days), version('2026-03-01')),
  ];

describe('how soon a municipality decides', () => {
  it('counts who was decided, in time and too late, and who waits', () => {
    const events = [
      ...people(8, decided(20)),
      ...people(4, (_, nth) => decided(40)(of(`late ${nth}`))),
      ...people(2, (_, nth) => [
        of(`open ${nth}`).applied('2026-03-02'),
        of(`open ${nth}`).term('2026-03-02', '2026-04-06'),
      ]),
    ];
    const { together } = decisionsOf(bookOf(events), ON);
    expect(together).toMatchObject({ applications: 14, inTime: 8, withTerm: 12, overdue: 2 });
    expect(together.decision).toMatchObject({ happened: 12, waiting: 2, median: 20, p90: null });
  });

  it('gives no figure of fewer than ten by themselves, but one that is drawn to all', () => {
    const { municipalities } = decisionsOf(
      bookOf([...people(30, decided(20)), ...people(3, decided(50), 'GM9902')]),
      ON,
    );
    expect(municipalities.map(({ municipality, applications }) => [municipality, applications])).toEqual([
      ['GM9901', 30],
      ['GM9902', 3],
    ]);
    expect(municipalities[1]?.decision).toMatchObject({ median: null, p90: null, drawnMedian: 20, drawnP90: 50 });
  });

  it('does not make a withdrawal or a refusal wait for money for ever', () => {
    const events = [
      ...people(1, (person) => [person.applied('2026-03-02'), person.withdrawn('2026-03-05')]),
      ...people(1, (_, nth) => [of(`no ${nth}`).applied('2026-03-02'), of(`no ${nth}`).refused('2026-03-20')]),
    ];
    const { decision, firstEuro } = decisionsOf(bookOf(events), ON).together;
    expect([decision.happened, decision.waiting, firstEuro.happened, firstEuro.waiting]).toEqual([1, 0, 0, 0]);
  });

  it('counts to the first booking, by quarter of the application', () => {
    const events = people(12, (person, nth) => [
      ...decided(20)(person),
      ...(nth < 11 ? [person.booked('2026-04', '2026-05-15', 1), person.booked('2026-03', '2026-04-15', 1)] : []),
    ]);
    const { quarters } = decisionsOf(bookOf(events), ON);
    expect(quarters).toMatchObject([
      { quarter: '2026-K1', firstEuro: { happened: 11, waiting: 1, median: 44, p90: 44 } },
    ]);
  });

  it('takes the last day that the municipality told, also when it stood still in between', () => {
    const anna = of('anna');
    const events = [
      anna.applied('2026-03-02'),
      anna.term('2026-03-02', '2026-04-06'),
      anna.term('2026-03-10', null, 'opgeschort'),
      anna.term('2026-03-20', '2026-04-16', 'hervat'),
      anna.granted('2026-04-10', version('2026-03-01')),
    ];
    expect(decisionsOf(bookOf(events), ON).together).toMatchObject({ inTime: 1, withTerm: 1 });
  });
});
