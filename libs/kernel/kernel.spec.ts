import { describe, expect, it } from '@jest/globals';
import { dutchDate } from '#libs/kernel/clock';
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  dayNumber,
  daysIn,
  isDate,
  isMonth,
  lastDay,
  monthsBetween,
  monthsFrom,
  weekday,
} from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { derivedId } from '#libs/kernel/ids';
import { decimalEuros, formatCents } from '#libs/kernel/money';

describe('a fraction', () => {
  it('reads decimals by their text and writes them without exponent', () => {
    expect(String(Fraction.of('2294.40').times(Fraction.of('1.08')))).toBe('2477.952');
    expect(String(Fraction.percent(23.5))).toBe('0.235');
    expect(String(Fraction.of('-0.05'))).toBe('-0.05');
    expect(String(Fraction.ratio(2n, 3n))).toBe('2/3');
    expect(JSON.stringify({ a: Fraction.ratio(-6n, -8n) })).toBe('{"a":"0.75"}');
  });

  it('rounds half up, also below zero', () => {
    expect(['0.5', '1.5', '-0.5', '-1.5'].map((text) => Fraction.of(text).round())).toEqual([1n, 2n, 0n, -1n]);
  });

  it('refuses what is no decimal', () => {
    for (const text of ['', '1,5', '1e3', 'NaN', ' 1', '.5']) expect(() => Fraction.of(text)).toThrow(RangeError);
    expect(() => Fraction.ratio(1n, 0n)).toThrow(RangeError);
  });
});

describe('a date', () => {
  it('moves by days over the end of a year and a leap day', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  });

  it('moves by months to the same day, or the last one of a shorter month', () => {
    expect(addMonths('2026-01-15', 6)).toBe('2026-07-15');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('knows its weekday and refuses days that do not exist', () => {
    expect([weekday('2026-11-23'), weekday('2026-11-29'), weekday('1969-12-31')]).toEqual([1, 7, 3]);
    expect(['2026-02-30', '2026-2-3', '', 'x', 20260101].map(isDate)).toEqual([false, false, false, false, false]);
  });

  it('is every day of the calendar, in its order, and no other', () => {
    const [first, days] = [dayNumber('1899-12-31'), 74_000]; // 1900 and 2100 are no leap years, and 2000 is
    const written = Array.from({ length: days }, (_, nth) =>
      new Date((first + nth) * 86_400_000).toISOString().slice(0, 10),
    );
    expect(written.findIndex((date, nth) => dayNumber(date) !== first + nth)).toBe(-1);
    const noDays = ['1900-02-29', '2100-02-29', '2026-04-31', '2028-02-30', '2026-01-00', '2026-00-01'];
    expect(noDays.filter(isDate)).toEqual([]);
  });

  it('is the Dutch one, also late in the evening in Greenwich', () => {
    expect(dutchDate(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(dutchDate(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31');
  });
});

describe('a month', () => {
  it('counts on over the years', () => {
    expect([addToMonth('2026-12', 1), addToMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect(monthsBetween('2025-11', '2026-02')).toBe(3);
    expect(monthsFrom('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsFrom('2026-11', '2026-10')).toEqual([]);
    expect([daysIn('2028-02'), lastDay('2027-02')]).toEqual([29, '2027-02-28']);
    expect(['2026-13', '2026-1', null].map(isMonth)).toEqual([false, false, false]);
  });
});

describe('a derived id', () => {
  it('is the same for the same parts, in this order and cut', () => {
    expect(derivedId('grant', '2026-03')).toBe(derivedId('grant', '2026-03'));
    expect(derivedId('a', 'bc')).not.toBe(derivedId('ab', 'c'));
    expect(derivedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('an amount', () => {
  it('is shown in euros, and written as a decimal, to the cent', () => {
    expect(formatCents(123456).replaceAll(/\s/gu, ' ')).toBe('€ 1.234,56');
    expect([103248, 5, -5, 0].map(decimalEuros)).toEqual(['1032.48', '0.05', '-0.05', '0.00']);
  });
});
