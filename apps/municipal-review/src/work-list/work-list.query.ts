import type { FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { type CaseStatus, OPEN_STATUSES, WORK_GROUPS, type WorkGroup } from '../case-words.ts';
import type { Row } from './work-list.projection.ts';
import { WorkList } from './work-list.table.ts';

/** Whose list it is, and on which day. */
export interface Viewer {
  readonly tenant: string;
  readonly sub: string;
  readonly today: string;
}

interface Wanted {
  readonly statuses: readonly CaseStatus[];
  readonly group: WorkGroup | undefined;
}

interface Found {
  readonly counts: ReadonlyMap<string, number>;
  readonly groups: Readonly<Record<WorkGroup, number>>;
  readonly rows: readonly Row[];
}

const BY_DATE = [{ dueOn: 'asc nulls last' }, { receivedOn: 'asc' }, { caseId: 'asc' }] as const;
/** Rows of which amounts are added up for one answer. */
const SUMMED_MAX = 10_000;

/** A municipality's cases by statutory date: those that stand still after those that run, the oldest first. */
@Injectable()
export class WorkLists {
  constructor(private readonly rows: Rows) {}

  find(viewer: Viewer, { statuses, group }: Wanted, page: { limit: number; offset: number }): Promise<Found> {
    const { tenant } = viewer;
    return this.rows.as(tenant, async (tx) => {
      const counted = await tx.execute<{ status: string; count: number }[]>(
        'select status, count(*)::int as count from work_list where tenant = ? group by status',
        [tenant],
      );
      const groups = {} as Record<WorkGroup, number>;
      for (const each of WORK_GROUPS) groups[each] = await tx.count(WorkList, inGroup(each, viewer));
      const where = group === undefined ? { tenant, status: { $in: [...statuses] } } : inGroup(group, viewer);
      const rows = await tx.find(WorkList, where, { orderBy: [...BY_DATE], ...page, disableIdentityMap: true });
      return { counts: new Map(counted.map(({ status, count }) => [status, count])), groups, rows };
    });
  }

  /** All open cases of a group, by statutory date: to add up what they are about. */
  all(viewer: Viewer, group: WorkGroup): Promise<readonly Row[]> {
    const options = { orderBy: [...BY_DATE], limit: SUMMED_MAX, disableIdentityMap: true };
    return this.rows.as(viewer.tenant, (tx) => tx.find(WorkList, inGroup(group, viewer), options));
  }

  /** The first case of the kind by statutory date, other than the one that is looked at, and how many there are. */
  next(viewer: Viewer, kind: NextKind, after: string | undefined): Promise<{ caseId: string | null; count: number }> {
    const others = after === undefined ? {} : { caseId: { $ne: after } };
    const of: FilterQuery<Row> = { $and: [ofKind(kind, viewer), others] };
    return this.rows.as(viewer.tenant, async (tx) => {
      const [first] = await tx.find(WorkList, of, { orderBy: [...BY_DATE], limit: 1, disableIdentityMap: true });
      return { caseId: first?.caseId ?? null, count: await tx.count(WorkList, of) };
    });
  }
}

/** To work on: one's own and the team's. To approve in a row: only what others propose to grant, with no rule in the way. */
export const NEXT_KINDS = ['behandelen', 'akkoord'] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

function ofKind(kind: NextKind, { tenant, sub, today }: Viewer): FilterQuery<Row> {
  if (kind === 'akkoord') return { ...byOthers({ tenant, sub }), proposalKind: 'toekennen-groen' };
  const free = [{ assignedTo: sub }, { assignedTo: null }];
  const notWaiting = [{ viewsUntil: null }, { viewsUntil: { $lt: today } }];
  return { tenant, status: 'in-behandeling', $and: [{ $or: free }, { $or: notWaiting }] };
}

function inGroup(group: WorkGroup, { tenant, sub, today }: Viewer): FilterQuery<Row> {
  const open = { tenant, status: { $in: [...OPEN_STATUSES] } };
  switch (group) {
    case 'mij':
      return { ...open, assignedTo: sub };
    case 'team':
      return open;
    case 'akkoord':
      return byOthers({ tenant, sub });
    case 'stil':
      return { ...open, $or: [{ status: 'wacht-op-aanvulling' }, { viewsUntil: { $gte: today } }] };
  }
}

const byOthers = ({ tenant, sub }: Omit<Viewer, 'today'>) => ({
  ...{ tenant, status: 'voorgesteld', proposedBy: { $ne: sub } },
});
