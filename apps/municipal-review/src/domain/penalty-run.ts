import { addDays } from '#libs/kernel/dates';
import { defaultNoticeLastDay, type PenaltyReading, readPenalty, type Reading, readTerm } from '#libs/law/term';

/** A penalty (dwangsom) that runs or will run, Awb 4:17. */
export interface PenaltyRun {
  /** The first day that is owed: the day after the two weeks of a notice. */
  readonly startsOn: string;
  /** The day of the decision, which is not owed; null while there is none. */
  readonly stoppedOn: string | null;
}

/** What is owed on a day, at most how much, and when it ends by itself. Undefined before the first rate that is known. */
export function readRun({ startsOn, stoppedOn }: PenaltyRun, on: string): PenaltyReading | undefined {
  return readPenalty({ start: startsOn, stoppedOn, on });
}

/** Whether no further day will be owed: decided, or the last day of the law went by. */
export function penaltyOver(run: PenaltyRun, on: string): boolean {
  return run.stoppedOn !== null || on > (readRun(run, on)?.dueOn ?? '');
}

/** The last day that is owed, as far as is known on a day; null when none is. */
export function lastOwedDay(run: PenaltyRun, on: string): string | null {
  const days = readRun(run, on)?.days ?? 0;
  return days === 0 ? null : addDays(run.startsOn, days - 1);
}

/** The two weeks in which the penalty is to be fixed (Awb 4:18); null while it runs, or when nothing is owed. */
export function fixingTerm(run: PenaltyRun, fixedOn: string | null, on: string): Reading | null {
  const start = lastOwedDay(run, on);
  if (start === null || !penaltyOver(run, on)) return null;
  return readTerm('DWANGSOM_VASTSTELLEN', { start, suspended: [], stoppedOn: fixedOn, on });
}

/** What being late costs at the earliest: when a notice comes the day after the last day of the term, or on a later day. */
export function earliestRun(dueOn: string, on: string): PenaltyRun {
  const late = addDays(dueOn, 1);
  return { startsOn: addDays(defaultNoticeLastDay(on > late ? on : late, dueOn), 1), stoppedOn: null };
}
