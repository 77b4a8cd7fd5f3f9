import { addDays } from '#libs/kernel/dates';
import { dueOnOf } from './case-clock.ts';
import { runOf } from './lateness.ts';
import { type CaseState, isClosed, type OpenedCase } from './case-state.ts';

const NOTICE_DAYS = 7;
/** How many days before the first day of a penalty somebody is warned. */
export const PENALTY_NOTICE_DAYS = [7, 1] as const;

interface PenaltyReminder {
  readonly on: string;
  readonly startsOn: string;
  readonly daysBefore: number;
}

/** On which days the case must be looked at again by itself. */
export interface Reminders {
  /** A week before the last day of the term; none while it stands still or is over. */
  readonly nearing: { readonly on: string; readonly dueOn: string } | null;
  /** The day after the last day of the repair term. */
  readonly repair: { readonly on: string; readonly until: string } | null;
  /** Before the penalty begins; nothing for a warning that came. */
  readonly penalty: readonly (PenaltyReminder | null)[];
}

const NO_PENALTY = PENALTY_NOTICE_DAYS.map(() => null);

/** Watches one case: what should wait in its name, as the case stands now. */
export function remindersOf(state: CaseState): Reminders {
  if (state.status === 'absent' || isClosed(state)) {
    return { nearing: null, repair: null, penalty: NO_PENALTY };
  }
  const dueOn = dueOnOf(state.clock);
  const nearing = dueOn === null || dueOn === state.nearing ? null : { on: addDays(dueOn, -NOTICE_DAYS), dueOn };
  const repair = state.status === 'waiting' ? { on: addDays(state.asked.until, 1), until: state.asked.until } : null;
  return { nearing, repair, penalty: penaltyReminders(state) };
}

function penaltyReminders(state: OpenedCase): readonly (PenaltyReminder | null)[] {
  const { warned } = state.lateness;
  const run = runOf(state);
  if (run === null) return NO_PENALTY;
  const { startsOn } = run;
  return PENALTY_NOTICE_DAYS.map((daysBefore) => {
    const came = warned.some((each) => each.startsOn === startsOn && each.daysBefore === daysBefore);
    return came ? null : { on: addDays(startsOn, -daysBefore), startsOn, daysBefore };
  });
}
