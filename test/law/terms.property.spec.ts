import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { addDays, daysBetween } from '#libs/kernel/dates';
import { holidayOn, lastDayOfTerm, nextWorkingDay, restDay } from '#libs/law/general-terms-act';
import type { Refusal } from '#libs/law/input';
import { readTerm } from '#libs/law/term';
import { termijnen, type TermCalculation } from '#libs/law/term-calculation';
import { spoilt, validClock } from './random-cases.ts';

const read = (clock: object): TermCalculation => {
  const answer = termijnen(clock) as TermCalculation | Refusal;
  if ('fout' in answer) throw new Error(JSON.stringify(answer.fout));
  return answer;
};

describe('any clock', () => {
  it('is answered ten thousand times, the same each time', () => {
    const clocks = fc.sample(validClock, { numRuns: 10_000, seed: 4 });
    expect(clocks.filter((clock) => 'fout' in termijnen(clock))).toEqual([]);
    const some = clocks.slice(0, 200);
    expect(JSON.stringify(termijnen(some))).toBe(JSON.stringify(some.map((clock) => termijnen(clock))));
  });

  it('runs through its last day, and is exceeded on the next', () => {
    fc.assert(
      fc.property(validClock, (clock) => {
        const plain = { ...clock, opgeschort: undefined, verdaagdWeken: undefined, gestopt: undefined };
        const { uiterlijk: due } = read(plain);
        expect(read({ ...plain, peildatum: due })).toMatchObject({ stand: 'loopt', dagenOver: 0 });
        expect(read({ ...plain, peildatum: addDays(due ?? '', 1) })).toMatchObject({
          stand: 'overschreden',
          dagenOver: -1,
        });
        expect(read({ ...plain, gestopt: due })).toMatchObject({ stand: 'gehaald', dagenOver: 0 });
        expect(read({ ...plain, gestopt: addDays(due ?? '', 1) })).toMatchObject({ stand: 'overschreden' });
      }),
    );
  });

  it('is not shortened by an invitation, and does not care in which order they are told', () => {
    fc.assert(
      fc.property(validClock, (clock) => {
        const { opgeschort = [] } = clock as { opgeschort?: object[] };
        const told = read({
          ...clock,
          ...(clock.opgeschort === undefined ? {} : { opgeschort: opgeschort.toReversed() }),
        });
        expect(told).toEqual(read(clock));
        const { uiterlijk } = read(clock);
        const { uiterlijk: without } = read({ ...clock, opgeschort: undefined });
        if (uiterlijk !== null) expect(daysBetween(without ?? '', uiterlijk)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never ends on a rest day where the General Terms Act holds', () => {
    const start = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(start, (day) => {
        const clock = { start: day, suspended: [], stoppedOn: null, on: day };
        for (const code of ['BEZWAAR', 'LKS_BESCHIKKING', 'BESLISTERMIJN_REDELIJK', 'AANMANING'] as const) {
          expect(restDay(readTerm(code, clock).dueOn ?? '')).toBeUndefined();
        }
      }),
    );
  });

  it('that somebody got wrong gets a problem that names the field, and stops nobody', () => {
    const fields = [
      'termijn',
      'start',
      'opgeschort',
      'verdaagdWeken',
      'gestopt',
      'peildatum',
      'adviescommissie',
      'instellingen',
    ];
    const wrong = fc.sample(spoilt(validClock, fields), { numRuns: 1_000, seed: 4 });
    const refused = (termijnen(wrong) as (TermCalculation | Refusal)[]).flatMap((each) =>
      'fout' in each ? [each.fout] : [],
    );
    expect(refused.length).toBeGreaterThan(800);
    expect(refused.filter(({ errors }) => errors.length === 0 || errors.some(({ melding }) => melding === ''))).toEqual(
      [],
    );
  });
});

describe('a short term', () => {
  it('of three days or more has two working days in it', () => {
    expect(lastDayOfTerm('2026-12-24', '2026-12-27')).toBe('2026-12-29');
    expect(lastDayOfTerm('2026-12-24', '2026-12-26')).toBe('2026-12-28');
    expect(lastDayOfTerm('2026-09-01', '2026-09-04')).toBe('2026-09-04');
    expect(nextWorkingDay('2026-04-27')).toBe('2026-04-28');
  });
});

describe('the holidays', () => {
  const theirs = new Holidays('NL');
  const years = Array.from({ length: 16 }, (_, nth) => 2020 + nth);
  const known = new Set(years.flatMap((year) => theirs.getHolidays(year).map(({ date }) => date.slice(0, 10))));

  it('are those of date-holidays, but for the assimilated days, which only a decree knows', () => {
    const ours = Array.from({ length: 16 * 366 }, (_, day) => addDays('2020-01-01', day)).filter(
      (day) => day < '2036-01-01',
    );
    const only = ours.filter((day) => holidayOn(day) !== undefined && !known.has(day));
    expect(only.filter((day) => holidayOn(day) !== 'Gelijkgestelde dag')).toEqual([]);
    expect(only).toEqual([
      ...[
        '2020-05-22',
        '2021-05-14',
        '2022-05-27',
        '2023-04-28',
        '2023-05-19',
        '2024-05-10',
        '2024-12-27',
        '2025-05-30',
      ],
      ...['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    ]);
  });

  it('leave out what theirs calls a holiday and the General Terms Act does not', () => {
    const names = years.flatMap((year) =>
      theirs
        .getHolidays(year)
        .filter(({ date }) => holidayOn(date.slice(0, 10)) === undefined && restDay(date.slice(0, 10)) === undefined),
    );
    expect([...new Set(names.map(({ name }) => name))].sort()).toEqual([
      ...['Koninkrijksdag', 'Nationale Dodenherdenking', 'Oudejaarsavond', 'Prinsjesdag', 'Sint-Maarten'],
      'Sinterklaasavond',
    ]);
  });
});
