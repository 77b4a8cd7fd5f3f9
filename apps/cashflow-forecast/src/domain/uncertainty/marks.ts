import { addDays, monthOf, monthsFrom } from '#libs/kernel/dates';
import { statutoryFigures, youthOn } from '#libs/law/figures';
import { monthEnd } from '../month-ends.ts';
import type { Position } from '../positions.ts';
import type { Sources } from './sources.ts';

/** What changes in a month of the outlook, for how many people. */
export interface Mark {
  readonly month: string;
  readonly what: 'contractsEnd' | 'flatRatesEnd' | 'index' | 'youthTable';
  /** Null of what is for everybody, and where fewer than ten people are: groups that small are not counted. */
  readonly people: number | null;
}

const FEWEST = 10;

/** What is known to change after a day, by month; the measurement that ends a flat rate is due before its last day. */
export function marksOf(
  { terms }: Pick<Sources, 'terms'>,
  positions: readonly Position[],
  on: string,
  through: string,
): Mark[] {
  const running = new Set(
    positions
      .filter(({ month, standing }) => monthEnd(month).date > on && standing !== 'closed')
      .map((p) => p.applicationId),
  );
  const some = [...terms].filter(([application]) => running.has(application)).map(([, term]) => term);
  return monthsFrom(monthOf(addDays(on, 1)), through).flatMap((month) => {
    const ending = (of: (term: (typeof some)[number]) => string | undefined): number =>
      some.filter((term) => (of(term) ?? '') > on && of(term)?.startsWith(month)).length;
    const [contracts, flatRates] = [ending((t) => t.contractThrough), ending((t) => t.flatThrough)];
    const january = month.endsWith('-01');
    const eve = addDays(`${month}-01`, -1);
    const newTable = youthOn(statutoryFigures, `${month}-01`)?.from !== youthOn(statutoryFigures, eve)?.from;
    return [
      ...(january ? [{ month, what: 'index' as const, people: null }] : []),
      ...(newTable ? [{ month, what: 'youthTable' as const, people: null }] : []),
      ...(flatRates > 0 ? [{ month, what: 'flatRatesEnd' as const, people: counted(flatRates) }] : []),
      ...(contracts > 0 ? [{ month, what: 'contractsEnd' as const, people: counted(contracts) }] : []),
    ];
  });
}

const counted = (people: number): number | null => (people < FEWEST ? null : people);
