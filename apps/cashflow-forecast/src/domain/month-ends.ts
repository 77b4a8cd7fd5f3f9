import { dayNumber, lastDay } from '#libs/kernel/dates';

interface MonthEnd {
  readonly date: string;
  /** As whole days, see `dayNumber`. */
  readonly number: number;
}

const known = new Map<string, MonthEnd>();

/** The last day of a month. A book asks it of few months and many times, so it is reckoned once. */
export function monthEnd(month: string): MonthEnd {
  const before = known.get(month);
  if (before) return before;
  const date = lastDay(month);
  const end = { date, number: dayNumber(date) };
  known.set(month, end);
  return end;
}
