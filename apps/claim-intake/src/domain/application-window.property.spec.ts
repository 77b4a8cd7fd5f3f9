import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/kernel/dates';
import { Rejection, replay } from '#libs/kernel/decider';
import { REMINDERS, remindersOf, windowOn } from './application-window.ts';
import { employment, type EmploymentCommand, type EmploymentEvent } from './employment.ts';
import { PERSON, terms } from './fixtures/applied.ts';

const startedOn = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2023-07-01', days));

it('has its reminders in order, all of them before the last day, whenever somebody began', () => {
  fc.assert(
    fc.property(startedOn, (first) => {
      const days = [...remindersOf(first).map(({ on }) => on), windowOn(first, first).lastDay];
      expect(days).toEqual([...new Set(days)].toSorted());
    }),
  );
});

/** Days on which somebody looks, from the first of the work on, in whatever order; the work may end on one of them. */
const looks = fc.array(fc.record({ day: fc.nat({ max: 220 }), ends: fc.boolean() }), { maxLength: 12 });

it('is reminded of each once and in order, never after the last day or the end, whatever is looked at when', () => {
  fc.assert(
    fc.property(startedOn, looks, (first, days) => {
      const registered: EmploymentEvent = {
        type: 'EmploymentRegistered',
        data: { personRef: PERSON, terms: { ...terms, startedOn: first }, on: first },
      };
      const run = (history: readonly EmploymentEvent[], command: EmploymentCommand): readonly EmploymentEvent[] => {
        const outcome = employment.decide(command, replay(employment, history));
        return outcome instanceof Rejection ? history : [...history, ...outcome];
      };
      const history = days
        .toSorted((one, other) => one.day - other.day)
        .reduce<readonly EmploymentEvent[]>(
          (before, { day, ends }) => {
            const on = addDays(first, day);
            return run(before, ends ? { type: 'EndEmployment', lastDay: on, on } : { type: 'RemindOfWindow', on });
          },
          [registered],
        );
      const given = history.flatMap((event, nth) => (event.type === 'WindowReminded' ? [{ ...event.data, nth }] : []));
      const order = given.map(({ reminder }) => REMINDERS.indexOf(reminder));
      expect(order).toEqual([...new Set(order)].toSorted());
      for (const { reminder, lastDay, on, nth } of given) {
        expect(on <= lastDay).toBe(true);
        const day = remindersOf(first).find((each) => each.reminder === reminder)?.on ?? '';
        expect(on >= day).toBe(true);
        const ended = history.slice(0, nth).findLast((event) => event.type === 'EmploymentEnded');
        if (ended?.type === 'EmploymentEnded') expect(day <= ended.data.lastDay).toBe(true);
      }
    }),
  );
});
