import { type Delays, type Wait } from './delay.ts';
import { grouped } from './exposure.ts';

/** How late a municipality pays, in days after the end of the month, by person-month. */
export interface Punctuality {
  readonly municipality: string;
  /** Person-months paid. */
  readonly paid: number;
  /** Months of which something was paid: what the figures rest on. */
  readonly monthsPaid: number;
  /** Of what was paid; null when nothing was. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  readonly withinThirtyDays: number;
  /** Person-months that still wait, and the longest of them. */
  readonly waiting: number;
  readonly longestWaitDays: number | null;
  /** What the outlook reckons with: the waiting counted in, and drawn towards all together. */
  readonly expectedMedianDays: number;
  readonly expectedP90Days: number;
}

/** Each municipality that was seen, by its code. */
export function punctualityOf(waits: readonly Wait[], delays: Delays): Punctuality[] {
  return grouped(waits, ({ municipality }) => municipality).map(([municipality, some]) => {
    const delay = delays.of(municipality);
    return {
      municipality,
      ...observed(some),
      expectedMedianDays: delay.quantile(0.5),
      expectedP90Days: delay.quantile(0.9),
    };
  });
}

/** What was seen of some waits, without a model: the smallest number of days that covers half, or nine tenths. */
export function observed(waits: readonly Wait[]) {
  const paid = waits.filter(({ paid: isPaid }) => isPaid);
  const days = ascending(paid);
  const waiting = ascending(waits.filter(({ paid: isPaid }) => !isPaid));
  return {
    paid: paid.length,
    monthsPaid: new Set(paid.map(({ municipality, month }) => `${municipality} ${month}`)).size,
    medianDays: quantile(days, 0.5),
    p90Days: quantile(days, 0.9),
    withinThirtyDays: days.filter((some) => some <= 30).length,
    waiting: waiting.length,
    longestWaitDays: waiting.at(-1) ?? null,
  };
}

const ascending = (waits: readonly Wait[]): number[] => waits.map(({ days }) => days).sort((a, b) => a - b);
const quantile = (days: readonly number[], part: number): number | null =>
  days[Math.ceil(part * days.length) - 1] ?? null;
