import { addMonths } from '#libs/kernel/dates';
import type { ToldByLetter } from './letter-facts.ts';

/** Selectielijst gemeenten 2020, 8.1.7: seven years after the subsidy. A list by municipality is not there yet. */
const KEPT_YEARS = 7;

/**
 * The last day on which the letters of a case are kept, when a letter says when the matter ends: seven years after the last
 * day of the work, or after a decision that gives nothing. Null while what it is about still runs.
 */
export function keptThrough(
  { matter, employment }: Pick<ToldByLetter, 'matter' | 'employment'>,
  on: string,
): string | null {
  const ended = endOf(matter, employment.through, on);
  return ended === null ? null : addMonths(ended, 12 * KEPT_YEARS);
}

function endOf(matter: ToldByLetter['matter'], through: string | null, on: string): string | null {
  switch (matter.situation) {
    case 'beeindigd':
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
