import type { Aggregate } from '#libs/event-store/aggregate';
import { day, type DayEnded, type EndDay } from './domain/day.ts';

/** A stream per day that ended: `day-20260331`. */
export const dayAggregate: Aggregate<EndDay, 'open' | 'ended', DayEnded> = { category: 'day', decider: day };

/** The id of a day's stream. */
export const dayId = (date: string): string => date.replaceAll('-', '');

/** Whose the days are: nobody's data, so the installation's own. */
export const INSTALLATION = 'LOONBRUG';
