import { addDays } from '#libs/kernel/dates';
import { readClock } from './case-clock.ts';
import { type CaseState, isClosed } from './review-case.ts';

const NOTICE_DAYS = 7;

/** On which days the case must be looked at again by itself. */
export interface Reminders {
  /** A week before the last day of the term; none while it stands still or is over. */
  readonly nearing: { readonly on: string; readonly dueOn: string } | null;
  /** The day after the last day of the repair term. */
  readonly repair: { readonly on: string; readonly until: string } | null;
}

/** Watches one case: what should wait in its name, as the case stands now. */
export function remindersOf(state: CaseState): Reminders {
  if (state.status === 'absent' || isClosed(state)) {
    return { nearing: null, repair: null };
  }
  const { dueOn } = readClock(state.clock, state.clock.start);
  const nearing = dueOn === null || dueOn === state.nearing ? null : { on: addDays(dueOn, -NOTICE_DAYS), dueOn };
  const repair = state.status === 'waiting' ? { on: addDays(state.asked.until, 1), until: state.asked.until } : null;
  return { nearing, repair };
}
