/** What an employer may leave to somebody else. Whatever is in none of these only the employer itself does. */
export const TASKS = ['aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien'] as const;
export type Task = (typeof TASKS)[number];

/** What an employer leaves to an intermediary, such as a payroll office (salarisbureau). */
export interface MandateTerms {
  /** KvK number of who may act. */
  readonly intermediary: string;
  /** The one establishment (vestigingsnummer) that it is for; none: the whole company. */
  readonly branch: string | null;
  readonly tasks: readonly Task[];
  /** The last day. */
  readonly endsOn: string;
}

/** A mandate as it is looked at when somebody acts. */
export interface KnownMandate extends Omit<MandateTerms, 'tasks'> {
  readonly tasks: readonly string[];
  readonly withdrawnOn: string | null;
}

export type Standing = 'holds' | 'none' | 'ended' | 'other-branch' | 'other-task';

/**
 * Whether one of the mandates that an employer gave to who asks holds for a task; `needed` are the tasks of which one is
 * enough. The last day counts. A mandate for one establishment is only for who comes for that establishment.
 */
export function standingOf(
  given: readonly KnownMandate[],
  needed: readonly Task[],
  branch: string | undefined,
  on: string,
): Standing {
  if (given.length === 0) return 'none';
  const running = given.filter(({ endsOn, withdrawnOn }) => withdrawnOn === null && on <= endsOn);
  if (running.length === 0) return 'ended';
  const here = running.filter((each) => each.branch === null || each.branch === branch);
  if (here.length === 0) return 'other-branch';
  return here.some(({ tasks }) => needed.some((task) => tasks.includes(task))) ? 'holds' : 'other-task';
}
