import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

/** How many grants all municipalities together have given, ended ones too. */
@Injectable()
export class GrantTotals {
  constructor(private readonly rows: Rows) {}

  count(): Promise<number> {
    return this.rows.everything(async (tx) => {
      const [row] = await tx.execute<{ count: number }[]>('select count(*)::int as count from grant_list');
      return row?.count ?? 0;
    });
  }
}
