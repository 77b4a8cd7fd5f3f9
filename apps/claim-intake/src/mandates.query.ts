import type { InferEntity } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { MandateList } from './mandate-list/mandate-list.table.ts';
import { MandatedAct } from './mandated-acts/mandated-acts.table.ts';

export type MandateRow = InferEntity<typeof MandateList>;

/** The mandates that an employer gave, and what was done by them: milliseconds behind the log. */
@Injectable()
export class Mandates {
  constructor(private readonly rows: Rows) {}

  /** The newest first. */
  all(tenant: string): Promise<MandateRow[]> {
    const orderBy = [{ givenOn: 'desc' as const }, { mandateId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => tx.find(MandateList, { tenant }, { orderBy, disableIdentityMap: true }));
  }

  /** The newest first. */
  acts(
    tenant: string,
    where: { readonly intermediary?: string },
    { limit, offset }: { limit: number; offset: number },
  ) {
    const orderBy = [{ doneAt: 'desc' as const }, { eventId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => findPage(tx, MandatedAct, { tenant, ...where }, { limit, offset, orderBy }));
  }
}
