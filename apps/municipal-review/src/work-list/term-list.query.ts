import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { addDays } from '#libs/kernel/dates';
import { OPEN_STATUSES } from '../case-words.ts';
import type { Row } from './work-list.projection.ts';
import { WorkList } from './work-list.table.ts';

const SOON_DAYS = 7;
const ROWS_MAX = 1000;

/** Cases whose clock asks for a lawyer: late, nearly so, or with a penalty that is not fixed. */
@Injectable()
export class TermLists {
  constructor(private readonly rows: Rows) {}

  find(tenant: string, today: string): Promise<readonly Row[]> {
    const soon = { status: { $in: [...OPEN_STATUSES] }, dueOn: { $lte: addDays(today, SOON_DAYS) } };
    const unsettled = { answerBy: { $ne: null }, $or: [{ penalty: null }, { penalty: { $ne: 'vastgesteld' } }] };
    const orderBy = [{ answerBy: 'asc nulls last' }, { dueOn: 'asc nulls last' }, { caseId: 'asc' }] as const;
    return this.rows.as(tenant, (tx) =>
      tx.find(
        WorkList,
        { tenant, $or: [soon, unsettled] },
        { orderBy: [...orderBy], limit: ROWS_MAX, disableIdentityMap: true },
      ),
    );
  }
}
