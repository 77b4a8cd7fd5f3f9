import { dayNumber } from '#libs/kernel/dates';
import { monthEnd } from './month-ends.ts';
import type { Position } from './positions.ts';

/** Days since the last day of the month that the wage was paid for, both ends included; the last has no end. */
export const AGES = ['0-30', '31-60', '61-90', '90+'] as const;
export type Age = (typeof AGES)[number];

/** A month that was worked, granted, and not received. */
export interface OpenLine extends Position {
  readonly ageDays: number;
  readonly age: Age;
}

/** A sum of lines; a line without a figure counts in `withoutAmount` and adds nothing. */
export interface Total {
  readonly amountCents: number;
  readonly count: number;
  readonly withoutAmount: number;
  /** The part of the amount that was reckoned with a figure of the law that is not known yet. */
  readonly projectedCents: number;
}

/** What is owed on a day: every month that had ended by then and is neither received nor closed, oldest first. */
export function openLines(positions: readonly Position[], on: string): OpenLine[] {
  return positions
    .filter(({ month, standing }) => monthEnd(month).date <= on && standing !== 'received' && standing !== 'closed')
    .map((position) => ({ ...position, ...agedOn(position.month, on) }))
    .sort((a, b) => b.ageDays - a.ageDays);
}

/** The bucket of a month's wage on a day at or after its last. */
export function agedOn(month: string, on: string): { ageDays: number; age: Age } {
  const ageDays = dayNumber(on) - monthEnd(month).number;
  return { ageDays, age: ageDays <= 30 ? '0-30' : ageDays <= 60 ? '31-60' : ageDays <= 90 ? '61-90' : '90+' };
}

/** Sum of the known amounts, in whole cents. */
export function totalOf(lines: readonly Pick<Position, 'amountCents' | 'projected'>[]): Total {
  const cents = (some: typeof lines): number => some.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  return {
    amountCents: cents(lines),
    count: lines.length,
    withoutAmount: lines.filter(({ amountCents }) => amountCents === null).length,
    projectedCents: cents(lines.filter(({ projected }) => projected)),
  };
}

/** Lines by what they have in common, in the order of that. */
export function grouped<T>(lines: readonly T[], common: (line: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const line of lines) {
    const group = groups.get(common(line));
    if (group) group.push(line);
    else groups.set(common(line), [line]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
