import type { ListedCase } from '../answers.ts';

const WEEK_DAYS = 7;

/** Where a case is shown: by the days that the service says are left. */
const GROUPS = ['Late', 'Soon', 'Later', 'Still', 'Done'] as const;
export type Group = (typeof GROUPS)[number];

/** The groups that have cases, the most urgent first; within a group the order of the service. */
export function grouped(cases: readonly ListedCase[]): readonly (readonly [Group, readonly ListedCase[]])[] {
  return GROUPS.map((group) => [group, cases.filter((one) => groupOf(one) === group)] as const).filter(
    ([, found]) => found.length > 0,
  );
}

/** Whether nobody has to do anything any more. */
export const isDone = ({ status }: Pick<ListedCase, 'status'>): boolean =>
  !['in-behandeling', 'wacht-op-aanvulling', 'voorgesteld'].includes(status);

function groupOf(one: ListedCase): Group {
  if (isDone(one)) return 'Done';
  if (one.dagenOver === null) return 'Still';
  if (one.dagenOver < 0) return 'Late';
  return one.dagenOver <= WEEK_DAYS ? 'Soon' : 'Later';
}
