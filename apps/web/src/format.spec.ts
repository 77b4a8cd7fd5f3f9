import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dutchDate } from '#libs/kernel/clock';
import i18next from 'i18next';
import * as format from './format.ts';

/** As it is read: a space that does not break looks like one that does. */
const read = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figures and dates in Dutch', () => {
  beforeEach(() => i18next.changeLanguage('nl'));

  it.each([
    [123_456, '€ 1.234,56'],
    [0, '€ 0,00'],
    [5, '€ 0,05'],
    [-650_000, '\u2212 € 6.500,00'],
    [122_759_954, '€ 1.227.599,54'],
  ])('writes %i cents as %s', (cents, text) => {
    expect(read(format.euro(cents))).toBe(text);
  });

  it('keeps an amount on one line', () => {
    expect(format.euro(-100)).toBe('\u2212\u00a0€\u00a01,00');
    expect(format.date('2026-11-23')).toBe('23\u00a0november\u00a02026');
  });

  it.each([
    [2_414_900, '€ 24.100'],
    [-11_656_255, '\u2212 € 116.600'],
    [4_999, '€ 0'],
  ])('says of %i cents of a forecast roughly %s', (cents, text) => {
    expect(read(format.roughly(cents))).toBe(text);
  });

  it.each([
    ['2294.40 × 1.08', '2.294,40 × 1,08'],
    ['1084.104', '1.084,104'],
    ['100 − 42 = 58', '100 − 42 = 58'],
    ['2026-11-02 + 6 maanden', '2 november 2026 + 6 maanden'],
    ['1238976.00', '1.238.976,00'],
    ['2/3', '2/3'],
  ])('writes the decimals in %s as a reader does', (text, written) => {
    expect(read(format.decimals(text))).toBe(written);
  });

  it('writes days, months and times', () => {
    expect(read(format.date('2026-03-01'))).toBe('1 maart 2026');
    expect(format.weekdayDate('2026-11-23')).toBe('maandag 23 november 2026');
    expect(read(format.shortDate('2026-11-23'))).toBe('23 nov');
    expect(read(format.month('2026-11'))).toBe('november 2026');
    expect(read(format.shortMonth('2027-03'))).toBe('mrt 2027');
    expect(format.time(new Date('2026-11-23T08:12:00Z'))).toBe('9.12');
    expect(format.time(new Date('2026-07-23T22:05:00Z'))).toBe('0.05');
    expect(dutchDate(new Date('2026-07-23T22:05:00Z'))).toBe('2026-07-24');
  });

  it('writes hours and counts', () => {
    expect(format.hours(121.3)).toBe('121,3');
    expect(format.hours(24)).toBe('24');
    expect(format.count(1364)).toBe('1.364');
  });
});

describe('figures and dates in English', () => {
  beforeEach(() => i18next.changeLanguage('en'));
  afterAll(() => i18next.changeLanguage('nl'));

  it('writes the same otherwise', () => {
    expect(format.euro(123_456)).toBe('€1,234.56');
    expect(format.euro(-650_000)).toBe('\u2212€6,500.00');
    expect(format.roughly(2_414_900)).toBe('€24,100');
    expect(read(format.date('2026-11-23'))).toBe('23 November 2026');
    expect(format.weekdayDate('2026-11-23')).toBe('Monday 23 November 2026');
    expect(format.decimals('2294.40 × 1.08')).toBe('2,294.40 × 1.08');
    expect(format.time(new Date('2026-11-23T08:12:00Z'))).toBe('9:12');
  });
});
