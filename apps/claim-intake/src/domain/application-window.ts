import { addDays, addMonths, daysBetween } from '#libs/kernel/dates';
import { applicationWindowLastDay } from '#libs/law/term';
import type { ApplicationState } from './application-state.ts';

/** In the order in which they come: after five months, after five and a half, and a week before the last day. */
export const REMINDERS = ['fiveMonths', 'fiveAndAHalfMonths', 'oneWeekLeft'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** A reminder of the application window (aanvraagtermijn) that was given; another first day makes another last day. */
export interface Reminded {
  readonly reminder: Reminder;
  readonly lastDay: string;
  readonly on: string;
}

export interface DueReminder {
  readonly reminder: Reminder;
  readonly lastDay: string;
  /** The day from which it is given. */
  readonly on: string;
}

/** As much of an employment as its window is about. */
export interface WindowOf {
  readonly startedOn: string;
  /** Its last day that is known, if any. */
  readonly endsOn: string | null;
  /** The reminder that came last; none before the first. */
  readonly reminded: Reminded | null;
}

const HALF_MONTH_DAYS = 15;
const WEEK_DAYS = 7;

/** The reminders of somebody who began on a day; the last day to apply is Participatiewet 10d lid 2. */
export function remindersOf(startedOn: string): readonly DueReminder[] {
  const lastDay = applicationWindowLastDay(startedOn);
  const fiveMonths = addMonths(startedOn, 5);
  const days: Readonly<Record<Reminder, string>> = {
    fiveMonths,
    fiveAndAHalfMonths: addDays(fiveMonths, HALF_MONTH_DAYS),
    oneWeekLeft: addDays(lastDay, -WEEK_DAYS),
  };
  return REMINDERS.map((reminder) => ({ reminder, lastDay, on: days[reminder] }));
}

/** Whether nothing that the municipality has, or decided on, asks subsidy for this work: a draft does not ask yet. */
export function isUnasked(applications: readonly ApplicationState[]): boolean {
  return !applications.some(asks);
}

function asks(application: ApplicationState): boolean {
  if (application.status === 'decided') return application.decision.outcome !== 'notProcessed';
  return application.status === 'submitted';
}

/** The next reminder, past or yet to come, that was not given; none once the work is over before it. */
export function nextReminder(of: WindowOf): DueReminder | undefined {
  return openReminders(of)[0];
}

/** The one to give on a day: of several that fell due only the newest, and none after the last day. */
export function reminderDue(of: WindowOf, on: string): DueReminder | undefined {
  return openReminders(of).findLast((each) => each.on <= on && on <= each.lastDay);
}

function openReminders({ startedOn, endsOn, reminded }: WindowOf): readonly DueReminder[] {
  const all = remindersOf(startedOn);
  const given = reminded !== null && reminded.lastDay === all[0]?.lastDay ? REMINDERS.indexOf(reminded.reminder) : -1;
  return all.filter(({ on }, nth) => nth > given && (endsOn === null || on <= endsOn));
}

/** Where the window of somebody who began on a day stands on another: the days left, below zero the days too late. */
export function windowOn(startedOn: string, on: string): { readonly lastDay: string; readonly daysLeft: number } {
  const lastDay = applicationWindowLastDay(startedOn);
  return { lastDay, daysLeft: daysBetween(on, lastDay) };
}
