/**
 * Calendar dates as text, `YYYY-MM-DD`, and months, `YYYY-MM`: they sort, compare and travel as they are. No function
 * here knows today; the time arrives in a command.
 */
const DAY_MS = 86_400_000;
const WRITTEN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Days of a year that is no leap year, before each of its months and before the next year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const FEBRUARY = 2;
const BEFORE_1970 = daysBeforeYear(1970);

/** A date as whole days since 1970-01-01. Throws on what is no date of the calendar, such as 30 February. */
export function dayNumber(date: string): number {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  if (!WRITTEN.test(date) || day > lengthOf(year, month)) throw new RangeError('Not a calendar date.');
  const leapDay = month > FEBRUARY && isLeap(year) ? 1 : 0;
  return daysBeforeYear(year) - BEFORE_1970 + (BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1;
}

/** Whether this is a date of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether this is a month, written `YYYY-MM`. */
export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Days from the first to the second: negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month, months later; the last of a shorter month (31 August and 6 months: 28 or 29 February). */
export function addMonths(date: string, months: number): string {
  dayNumber(date);
  const month = addToMonth(monthOf(date), months);
  const day = Number(date.slice(8));
  return day > daysIn(month) ? lastDay(month) : `${month}-${date.slice(8)}`;
}

/** `2026-03` of `2026-03-15`. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** `2026-03-01` of `2026-03`. */
export function firstDay(month: string): string {
  return `${month}-01`;
}

/** `2026-02-28` of `2026-02`: leap years counted. */
export function lastDay(month: string): string {
  return `${month}-${String(daysIn(month)).padStart(2, '0')}`;
}

/** Days in the month: 28 to 31. */
export function daysIn(month: string): number {
  dayNumber(firstDay(month));
  return lengthOf(Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** Months later, or earlier when negative: `addToMonth('2026-12', 1)` is `2027-01`. */
export function addToMonth(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Months from the first to the second: negative when the second is earlier. */
export function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));
}

/** Every month from the first to the last, both included; none when the last is earlier. */
export function monthsFrom(first: string, last: string): string[] {
  return Array.from({ length: Math.max(monthsBetween(first, last) + 1, 0) }, (_, index) => addToMonth(first, index));
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function lengthOf(year: number, month: number): number {
  const days = (BEFORE_MONTH[month] ?? 0) - (BEFORE_MONTH[month - 1] ?? 0);
  return month === FEBRUARY && isLeap(year) ? days + 1 : days;
}

/** Days of the calendar from 0000-01-01, which is a leap year of it. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  return 365 * year + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dateOf(days: number): string {
  return Number.isFinite(days) ? new Date(days * DAY_MS).toISOString().slice(0, 10) : '';
}
