import { addDays } from '#libs/kernel/dates';

/** A place in the order in which the log is read: two numbers of 64 bits, as text. */
export interface Place {
  readonly transactionId: string;
  readonly position: string;
}

/** Where in the log a day ended: what is at or before its place was known that day. */
export interface DayMark extends Place {
  readonly day: string;
}

/** What the log holds at a place: something heard, or only the end of a day. */
export interface Entry extends Place {
  readonly day: string;
  readonly heard: boolean;
}

/** How far the marks are: the day that has not ended yet, and the last place at which something was heard. */
export interface Head {
  readonly openDay: string;
  readonly last: Place;
}

/** Nothing is before it. */
export const BEFORE_ALL: Place = { transactionId: '0', position: '0' };

/**
 * The marks of the days that ended in a part of the log, which is read in its own order: a day ends before the first
 * entry of a later day, and days without entries end with it. A clock that goes back opens no day again. There are no
 * marks before the first day on which something was heard.
 */
export function marksOf(head: Head | undefined, entries: readonly Entry[]): DayMark[] {
  const marks: DayMark[] = [];
  let at = head;
  for (const { day, heard, transactionId, position } of entries) {
    for (; at !== undefined && at.openDay < day; at = { ...at, openDay: addDays(at.openDay, 1) }) {
      marks.push({ day: at.openDay, ...at.last });
    }
    if (heard) at = { openDay: at?.openDay ?? day, last: { transactionId, position } };
  }
  return marks;
}
