import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { ClaimList } from './claim-list.table.ts';

interface Where {
  readonly month?: string;
  readonly status?: string;
  readonly applicationId?: string;
  readonly employmentId?: string;
}

/** The list of an employer's claims: milliseconds behind the log. */
@Injectable()
export class Claims {
  constructor(private readonly rows: Rows) {}

  /** A page of them, newest month first, and how many there are in all. */
  page(tenant: string, where: Where, { limit, offset }: { readonly limit: number; readonly offset: number }) {
    const orderBy = [{ month: 'desc' as const }, { claimId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => findPage(tx, ClaimList, { tenant, ...where }, { limit, offset, orderBy }));
  }
}
