import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { GrantList } from './grant-list/grant-list.table.ts';

/** The grants of all municipalities that still hold on a day, as `<service>_log` sees them: for totals of the country. */
@Injectable()
export class RunningGrants {
  constructor(private readonly rows: Rows) {}

  on(day: string): Promise<readonly { readonly grantId: string; readonly tenant: string }[]> {
    const running = { $or: [{ validThrough: null }, { validThrough: { $gte: day } }] };
    return this.rows.everything((tx) =>
      tx.find(GrantList, running, { fields: ['grantId', 'tenant'], disableIdentityMap: true }),
    );
  }
}
