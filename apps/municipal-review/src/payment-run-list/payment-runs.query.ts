import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { PaymentRunList, type RunRow } from './payment-run-list.table.ts';

/** A municipality's payment runs, newest first. */
@Injectable()
export class PaymentRuns {
  constructor(private readonly rows: Rows) {}

  of(tenant: string, { limit, offset }: { limit: number; offset: number }): Promise<[RunRow[], number]> {
    return this.rows.as(tenant, async (tx) => {
      const orderBy = { openedOn: 'desc', runId: 'asc' } as const;
      const found = await tx.find(PaymentRunList, { tenant }, { orderBy, limit, offset, disableIdentityMap: true });
      return [found, await tx.count(PaymentRunList, { tenant })];
    });
  }
}
