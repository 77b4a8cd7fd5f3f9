import { addDays, addToMonth, monthOf } from '#libs/kernel/dates';
import type { Figures } from '../figures.ts';
import { firstMonths, outlookOf } from '../outlook.ts';
import { monthEnd } from '../month-ends.ts';
import type { Receipt } from '../receipts.ts';

/** Months that are foreseen together, from the day after a month's end. */
export const HORIZONS = [1, 3, 6, 12] as const;

/** One forecast of a past day against what came of it. */
export interface Compared {
  readonly horizon: number;
  /** The day of the forecast. */
  readonly on: string;
  readonly expectedCents: number;
  readonly cameCents: number;
  /** Whether that is not under the P10, nor over the P90. */
  readonly within: boolean;
}

/** How honest the bands were at one horizon. */
export interface Honesty {
  readonly horizon: number;
  /** Forecasts of which the horizon has gone by. */
  readonly forecasts: number;
  readonly within: number;
  /** What came less what was expected, as a part of what was expected, over all; null when nothing was expected. */
  readonly meanError: number | null;
  /** The same of each without its sign. */
  readonly meanAbsoluteError: number | null;
}

/** Of how many forecasts the figure is told; with fewer a part of them says nothing. */
export const ENOUGH = 5;

/**
 * The forecasts of one past day, at every horizon that has gone by on `on`, against what came. Of people who were not known
 * on that day nothing was foreseen, so what came for them does not count.
 */
export function compare(then: Figures, receipts: readonly Receipt[], on: string): Compared[] {
  const outlook = outlookOf(then.positions, then.delays, then.on, then.sources);
  const first = monthOf(addDays(then.on, 1));
  const known = new Set([...then.sources.terms.keys()]);
  return HORIZONS.filter((horizon) => monthEnd(addToMonth(first, horizon - 1)).date <= on).map((horizon) => {
    const { expectedCents, p10Cents, p90Cents } = firstMonths(outlook, horizon);
    const until = monthEnd(addToMonth(first, horizon - 1)).date;
    const cameCents = receipts
      .filter(({ bookedOn, applicationId }) => bookedOn > then.on && bookedOn <= until && known.has(applicationId))
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    const within = cameCents >= p10Cents && cameCents <= p90Cents;
    return { horizon, on: then.on, expectedCents, cameCents, within };
  });
}

/** Over many days, or many books. */
export function honestyOf(compared: readonly Compared[]): Honesty[] {
  return HORIZONS.map((horizon) => {
    const some = compared.filter((each) => each.horizon === horizon);
    const expected = some.reduce((sum, { expectedCents }) => sum + expectedCents, 0);
    const part = (off: (each: Compared) => number): number | null =>
      expected === 0 ? null : some.reduce((sum, each) => sum + off(each), 0) / expected;
    return {
      ...{ horizon, forecasts: some.length, within: some.filter(({ within }) => within).length },
      meanError: part(({ cameCents, expectedCents }) => cameCents - expectedCents),
      meanAbsoluteError: part(({ cameCents, expectedCents }) => Math.abs(cameCents - expectedCents)),
    };
  });
}
