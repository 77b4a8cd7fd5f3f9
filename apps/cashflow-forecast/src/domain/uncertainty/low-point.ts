import { addDays } from '#libs/kernel/dates';
import type { Band } from '../chance-sum.ts';
import { knownCash, type OtherCash } from '../other-cash.ts';
import type { Side } from '../other-cash.ts';
import { arrived, DAYS, type Outlook } from '../outlook.ts';
import { simulate } from './simulate.ts';

/** The lowest balance of thirteen weeks over many paths, and the days between which it falls eight times in ten. */
export interface LowPointBand extends Band {
  readonly early: string;
  readonly late: string;
}

const PATHS = 500;
/** The same figures each time the same is asked. */
const SEED = 20_261_125;

/**
 * The lowest balance of each path is lower than the lowest of the expected balances, and on another day; so it is drawn and
 * not read from the bands of the days. Wages and other lines are taken as expected.
 */
export function lowPointBand(outlook: Outlook, openingCents: number, side: Side, other: OtherCash): LowPointBand {
  const { on, inflows, portfolio } = outlook;
  const dates = Array.from({ length: DAYS }, (_, nth) => addDays(on, nth + 1));
  const by = new Float64Array(inflows.length * DAYS);
  dates.forEach((date, day) => arrived(inflows, date).forEach((chance, batch) => (by[batch * DAYS + day] = chance)));
  const came = simulate({ portfolio, by, windows: DAYS, seed: SEED, paths: PATHS }, 0, PATHS);
  const known = knownCash(outlook, side, other);
  const lows = Array.from({ length: PATHS }, (_, path) => {
    let [balance, low, lowOn] = [openingCents, openingCents, on];
    dates.forEach((date, day) => {
      balance += (side === 'pays' ? -1 : 1) * (came[path * DAYS + day] ?? 0) + (known.get(date) ?? 0);
      if (balance < low - 0.5) [low, lowOn] = [balance, date];
    });
    return { low: Math.round(low), lowOn };
  });
  const cents = lows.map(({ low }) => low).sort((a, b) => a - b);
  const days = lows.map(({ lowOn }) => lowOn).sort();
  const at = <T>(sorted: readonly T[], level: number, otherwise: T): T =>
    sorted[Math.ceil(level * PATHS) - 1] ?? otherwise;
  return {
    ...{ p10Cents: at(cents, 0.1, 0), p50Cents: at(cents, 0.5, 0), p90Cents: at(cents, 0.9, 0) },
    ...{ early: at(days, 0.1, on), late: at(days, 0.9, on) },
  };
}
