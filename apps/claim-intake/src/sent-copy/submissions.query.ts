import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import type { Row } from './submission.projection.ts';
import { SubmissionTable } from './submission.table.ts';

/** What an employer sent about an application, oldest first: milliseconds behind. */
@Injectable()
export class Submissions {
  constructor(private readonly rows: Rows) {}

  of(tenant: string, applicationId: string): Promise<readonly Row[]> {
    return this.rows.as(tenant, (tx) =>
      tx.find(SubmissionTable, { tenant, applicationId }, { orderBy: { version: 'asc' }, disableIdentityMap: true }),
    );
  }
}
