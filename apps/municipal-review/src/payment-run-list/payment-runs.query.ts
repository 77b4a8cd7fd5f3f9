import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { PaymentRunList, type RunRow } from './payment-run-list.table.ts';

/** A municipality's payment runs, newest first. */
@Injectable()
export class PaymentRuns {
  constructor(private readonly rows: Rows) {}

  of(tenant: string, { limit, offset }: { limit: number; offset: number }): Promise<[RunRow[], number]> {
    const orderBy = { openedOn: 'desc', runId: 'asc' } as const;
    return this.rows.as(tenant, (tx) => findPage(tx, PaymentRunList, { tenant }, { orderBy, limit, offset }));
  }
}
