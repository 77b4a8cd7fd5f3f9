import { addDays, firstDay, monthOf } from '#libs/kernel/dates';

/** Ends of the last month, quarter and year: the days that books are closed on. */
export const CHOICES = ['einde-vorige-maand', 'einde-vorig-kwartaal', 'einde-vorig-jaar'] as const;

interface Choice {
  readonly date: string;
  readonly which: (typeof CHOICES)[number];
}

/** Days before today that are asked often, newest first, as far as something was known on them; none twice. */
export function oftenAsked(today: string, knownSince: string): Choice[] {
  const month = monthOf(today);
  const quarter = `${month.slice(0, 5)}${String(Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1).padStart(2, '0')}`;
  const begins = [month, quarter, `${month.slice(0, 4)}-01`];
  const all = CHOICES.map((which, nth) => ({ which, date: addDays(firstDay(begins[nth] ?? month), -1) }));
  const days = all.map(({ date }) => date);
  return all.filter(({ date }, nth) => date >= knownSince && days.indexOf(date) === nth);
}
