import { addMonths } from '#libs/kernel/dates';
import type { ToldByLetter } from './letter-facts.ts';

/**
 * The last day on which the letters of a case are kept, when a letter says when the matter ends: so many years after the last
 * day of the work, or after a decision that gives nothing. Null while what it is about still runs.
 */
export function keptThrough(
  { matter, employment }: Pick<ToldByLetter, 'matter' | 'employment'>,
  on: string,
  years: number,
): string | null {
  const ended = endOf(matter, employment.through, on);
  return ended === null ? null : addMonths(ended, 12 * years);
}

function endOf(matter: ToldByLetter['matter'], through: string | null, on: string): string | null {
  switch (matter.situation) {
    case 'beeindigd':
    case 'verlengd':
      return matter.lastDay;
    case 'afgewezen':
    case 'buiten-behandeling':
      return on;
    case 'toegekend-loonwaarde':
    case 'toegekend-forfait':
    case 'gewijzigd':
      return through;
    case 'hersteltermijn':
    case 'ontvangst':
      return null;
  }
}
