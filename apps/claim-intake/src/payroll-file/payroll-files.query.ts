import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { type PayrollFileRow as Row, PayrollFileTable } from './payroll-file.table.ts';

/** An employer's payroll files, newest first. */
@Injectable()
export class PayrollFiles {
  constructor(private readonly rows: Rows) {}

  of(tenant: string, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<[Row[], number]> {
    return this.rows.as(tenant, (tx) =>
      findPage(
        tx,
        PayrollFileTable,
        { tenant },
        { orderBy: { receivedOn: 'desc', payrollFileId: 'asc' }, limit, offset },
      ),
    );
  }
}
