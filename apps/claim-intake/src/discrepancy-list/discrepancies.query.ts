import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { DiscrepancyList } from './discrepancy-list.table.ts';

/** The discrepancies of all employers, for an operator. */
@Injectable()
export class Discrepancies {
  constructor(private readonly rows: Rows) {}

  /** A page of them, newest first, and how many there are in all. */
  page({ limit, offset }: { readonly limit: number; readonly offset: number }) {
    const orderBy = [{ recordedAt: 'desc' as const }, { eventId: 'asc' as const }];
    return this.rows.everything((tx) => findPage(tx, DiscrepancyList, {}, { limit, offset, orderBy }));
  }
}
