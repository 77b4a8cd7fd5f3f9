import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addToMonth, lastDay } from '#libs/kernel/dates';
import { bookOf } from './book.ts';
import { AGES, grouped, totalOf } from './exposure.ts';
import { withFacts } from './facts.ts';
import { figuresOf, keyFigures } from './figures.ts';
import { of, version } from './fixtures/told.ts';
import { days, months, outlookOf } from './outlook.ts';
import type { AmountOf } from './positions.ts';
import type { PublicEvent } from './public-event.ts';

const ON = '2026-06-15';
const amountOf: AmountOf = ([piece], month) =>
  piece && { cents: piece.version.urenPerWeek * 1037, projected: month >= '2027-01' };

/** How far a month's claim came. */
const progress = fc.record({
  cents: fc.integer({ min: 0, max: 200_000 }),
  delay: fc.integer({ min: 1, max: 75 }),
  steps: fc.integer({ min: 0, max: 6 }),
  attempts: fc.constantFrom(1, 1, 1, 2),
});

const person = fc.record({
  municipality: fc.constantFrom('GM9901', 'GM9902', 'GM9903'),
  hours: fc.integer({ min: 1, max: 40 }),
  month: fc.integer({ min: 0, max: 8 }),
  outcome: fc.constantFrom('granted', 'granted', 'granted', 'refused', 'open', 'withdrawn'),
  later: fc.constantFrom('nothing', 'nothing', 'changed', 'ended'),
  claims: fc.array(progress, { maxLength: 5 }),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function history(name: string, { municipality, hours, month, outcome, later, claims }: Person): PublicEvent[] {
  const tell = of(name, municipality);
  const first = addToMonth('2025-09', month);
  const [applied, from] = [`${first}-10`, `${first}-01`];
  if (outcome === 'open') return [tell.applied(applied)];
  if (outcome === 'withdrawn') return [tell.applied(applied), tell.withdrawn(addDays(applied, 3))];
  if (outcome === 'refused') return [tell.applied(applied), tell.refused(addDays(applied, 20))];
  const granted = [tell.applied(applied), tell.granted(addDays(applied, 20), version(from, { urenPerWeek: hours }))];
  const second = version(`${addToMonth(first, 2)}-16`, { versie: 2, toekenningVanaf: from, urenPerWeek: hours + 1 });
  const more = {
    nothing: [],
    changed: [tell.changed(addDays(applied, 80), second)],
    ended: [tell.ended(lastDay(addToMonth(first, 3)), addDays(applied, 90))],
  }[later];
  return [...granted, ...more, ...claims.flatMap((claim, index) => claimed(tell, addToMonth(first, index), claim))];
}

function claimed(
  tell: ReturnType<typeof of>,
  month: string,
  { cents, delay, steps, attempts }: typeof progress extends fc.Arbitrary<infer P> ? P : never,
): PublicEvent[] {
  const on = (day: number) => addDays(lastDay(month), day);
  const returned = attempts === 1 ? [] : [tell.ordered(month, on(3), cents, on(4)), tell.returned(month, on(5), cents)];
  const path = [
    tell.claimed(month, on(1)),
    tell.submitted(month, on(1)),
    tell.assessed(month, on(2), null, 'werkvoorraad'),
    tell.assessed(month, on(2), cents),
    ...returned,
    tell.ordered(month, on(6), cents, on(delay + 6), attempts),
    tell.booked(month, on(delay + 6), cents, attempts),
  ];
  return path.slice(0, steps === 6 ? path.length : steps);
}

const told = fc
  .array(person, { minLength: 1, maxLength: 6 })
  .map((people) => people.flatMap((some, index) => history(`person-${index}`, some)));

/** Any order in which what one service tells of one subject stays in order: as a topic's key promises it. */
function interleaved(events: readonly PublicEvent[], choices: readonly number[]): PublicEvent[] {
  const queues = grouped(events, ({ source, subject }) => `${source} ${subject}`).map(([, some]) => [...some]);
  const order: PublicEvent[] = [];
  for (let turn = 0; order.length < events.length; turn++) {
    const waiting = queues.filter(({ length }) => length > 0);
    const next = waiting[(choices[turn % choices.length] ?? 0) % waiting.length]?.shift();
    if (next) order.push(next);
  }
  return order;
}

const choices = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60 });
const cents = (lines: readonly { amountCents: number | null }[]) =>
  lines.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

describe('a book', () => {
  it('is the same in whatever order different subjects and services were heard', () => {
    fc.assert(
      fc.property(told, choices, (events, choice) => {
        const [book, other] = [bookOf(events), bookOf(interleaved(events, choice))];
        expect(new Map([...other].sort())).toEqual(new Map([...book].sort()));
      }),
    );
  });

  it('gives the same figures to the byte in whatever order it was heard', () => {
    fc.assert(
      fc.property(told, choices, (events, choice) => {
        const bytes = (some: readonly PublicEvent[]) => {
          const book = bookOf(some);
          const figures = figuresOf(book, ON, amountOf);
          const outlook = outlookOf(figures.positions, figures.delays, ON);
          const { open, receipts, differences } = figures;
          return JSON.stringify([
            keyFigures(figures),
            open,
            receipts,
            differences(withFacts(book, some)),
            months(outlook),
          ]);
        };
        expect(bytes(interleaved(events, choice))).toBe(bytes(events));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the figures', () => {
  it('add up: owed by age and by municipality is owed in all, and received is what was booked and not sent back', () => {
    fc.assert(
      fc.property(told, (events) => {
        const { open, receipts } = figuresOf(bookOf(events), ON, amountOf);
        const byAge = AGES.map((age) => totalOf(open.filter((line) => line.age === age)).amountCents);
        const byPayer = grouped(open, ({ municipality }) => municipality).map(([, some]) => totalOf(some).amountCents);
        expect(byAge.reduce((a, b) => a + b, 0)).toBe(totalOf(open).amountCents);
        expect(byPayer.reduce((a, b) => a + b, 0)).toBe(totalOf(open).amountCents);
        expect(totalOf(open).amountCents).toBe(cents(open));

        const booked = events.filter(({ type }) => type.includes('betaling-bevestigd'));
        expect(cents(receipts)).toBe(booked.reduce((sum, { data }) => sum + Number(data.bedragCenten), 0));
      }),
    );
  });

  it('give every difference its causes, to the cent, and receive what was booked', () => {
    fc.assert(
      fc.property(told, (events) => {
        const book = withFacts(bookOf(events), events);
        const lines = figuresOf(book, ON, amountOf).differences(book);
        for (const { expectedCents, receivedCents, parts } of lines) {
          expect(parts.reduce((sum, part) => sum + part.cents, 0)).toBe(receivedCents - expectedCents);
          expect(parts.every((part) => part.cents !== 0)).toBe(true);
        }
        let booked = 0;
        for (const { type, data } of events) {
          const isOver = typeof data.maand === 'string' && lastDay(data.maand) <= ON;
          if (type.includes('betaling-bevestigd') && isOver) booked += Number(data.bedragCenten);
        }
        expect(lines.reduce((sum, { receivedCents }) => sum + receivedCents, 0)).toBe(booked);
      }),
    );
  });

  it('put every granted month in one place: received, closed, owed, or still to be worked', () => {
    fc.assert(
      fc.property(told, (events) => {
        const { open, positions } = figuresOf(bookOf(events), ON, amountOf);
        const settled = positions.filter(({ standing }) => standing === 'received' || standing === 'closed');
        const ahead = positions.filter((one) => lastDay(one.month) > ON && !settled.includes(one));
        expect(open.length + settled.length + ahead.length).toBe(positions.length);
        expect(new Set(positions.map(({ claimId }) => claimId)).size).toBe(positions.length);
      }),
    );
  });

  it('expect all that is open, by month and later, and the same by day as by month', () => {
    fc.assert(
      fc.property(told, (events) => {
        const { positions, delays } = figuresOf(bookOf(events), '2026-05-31', amountOf);
        const outlook = outlookOf(positions, delays, '2026-05-31');
        const { months: some, laterCents } = months(outlook);
        const open = positions.filter(({ standing }) => standing !== 'received' && standing !== 'closed');
        expect(some.reduce((sum, { expectedCents }) => sum + expectedCents, laterCents)).toBe(cents(open));

        const june = days(outlook, 0, 'receives').filter(({ date }) => date.startsWith('2026-06'));
        expect(june.reduce((sum, { expectedCents }) => sum + expectedCents, 0)).toBe(some[0]?.expectedCents);
        for (const { p10Cents, p50Cents, p90Cents } of some) {
          expect(p10Cents).toBeLessThanOrEqual(p50Cents);
          expect(p50Cents).toBeLessThanOrEqual(p90Cents);
        }
      }),
      { numRuns: 25 },
    );
  });
});
