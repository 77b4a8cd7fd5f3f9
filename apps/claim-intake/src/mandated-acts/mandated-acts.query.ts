import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { MandatedAct } from './mandated-acts.table.ts';

/** What was done for an employer by a mandate: milliseconds behind the log. */
@Injectable()
export class MandatedActs {
  constructor(private readonly rows: Rows) {}

  /** The newest first. */
  of(tenant: string, where: { readonly intermediary?: string }, { limit, offset }: { limit: number; offset: number }) {
    const orderBy = [{ doneAt: 'desc' as const }, { eventId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => findPage(tx, MandatedAct, { tenant, ...where }, { limit, offset, orderBy }));
  }
}
