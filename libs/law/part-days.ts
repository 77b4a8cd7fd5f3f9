import { addDays, dayNumber, daysIn, firstDay, lastDay, weekday } from '#libs/kernel/dates';
import type { SettingValue } from '#libs/law/settings';

/** How many of how many days of a month count, and in words. */
export interface CountedDays {
  readonly days: number;
  readonly of: number;
  readonly words: string;
}

/** Days of a month by open question Q4. Parts of a month add up to the whole, whichever way they are counted. */
export function daysCounted(
  month: string,
  { from, through }: { readonly from: string; readonly through: string },
  how: SettingValue<'deelmaand'>,
): CountedDays {
  const held = from <= through;
  const [first, last] = held ? [Number(from.slice(8)), Number(through.slice(8))] : [1, 0];
  if (how === 'dagen30') {
    const days = thirty(month, last) - thirty(month, first - 1);
    return { days, of: 30, words: `${days} van 30 dagen` };
  }
  if (how === 'werkdagen') {
    const of = workDays(firstDay(month), lastDay(month));
    const days = held ? workDays(from, through) : 0;
    return { days, of, words: `${days} van ${of} werkdagen, maandag tot en met vrijdag` };
  }
  const of = daysIn(month);
  return { days: last - first + 1, of, words: `${last - first + 1} van ${of} kalenderdagen` };
}

/** Days up to one of a month that counts as 30: its last day is the 30th, so that parts add up to the whole. */
function thirty(month: string, day: number): number {
  return day >= daysIn(month) ? 30 : Math.min(day, 30);
}

function workDays(from: string, through: string): number {
  const days = Array.from({ length: dayNumber(through) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));
  return days.filter((day) => weekday(day) <= 5).length;
}
