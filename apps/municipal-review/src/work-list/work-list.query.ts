import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import type { CaseStatus } from '../case-words.ts';
import type { Row } from './work-list.projection.ts';
import { WorkList } from './work-list.table.ts';

interface Found {
  readonly counts: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
}

/** A municipality's cases by statutory date: those that stand still after those that run, the oldest first. */
@Injectable()
export class WorkLists {
  constructor(private readonly rows: Rows) {}

  find(tenant: string, statuses: readonly CaseStatus[], page: { limit: number; offset: number }): Promise<Found> {
    return this.rows.as(tenant, async (tx) => {
      const counted = await tx.execute<{ status: string; count: number }[]>(
        'select status, count(*)::int as count from work_list where tenant = ? group by status',
        [tenant],
      );
      const rows = await tx.find(
        WorkList,
        { tenant, status: { $in: [...statuses] } },
        {
          orderBy: [{ dueOn: 'asc nulls last' }, { receivedOn: 'asc' }, { caseId: 'asc' }],
          ...page,
          disableIdentityMap: true,
        },
      );
      return { counts: new Map(counted.map(({ status, count }) => [status, count])), rows };
    });
  }
}
