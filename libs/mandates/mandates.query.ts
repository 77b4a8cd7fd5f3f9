import type { InferEntity } from '@mikro-orm/core';
import { Inject, Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { MandateList } from './mandate-list.table.ts';

export type MandateRow = InferEntity<typeof MandateList>;

/** The mandates that an employer gave: milliseconds behind the log, and in another service behind what it heard. */
@Injectable()
export class Mandates {
  constructor(@Inject(Rows) private readonly rows: Rows) {}

  /** The newest first. */
  all(tenant: string): Promise<MandateRow[]> {
    const orderBy = [{ givenOn: 'desc' as const }, { mandateId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => tx.find(MandateList, { tenant }, { orderBy, disableIdentityMap: true }));
  }
}
