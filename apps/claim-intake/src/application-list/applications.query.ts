import type { InferEntity } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { ApplicationList } from './application-list.table.ts';

export type ApplicationRow = InferEntity<typeof ApplicationList>;

interface Where {
  readonly status?: string;
  readonly employmentId?: string;
}

/** The list of an employer's applications: milliseconds behind the log. */
@Injectable()
export class Applications {
  constructor(private readonly rows: Rows) {}

  /** A page of them, newest first, and how many there are in all. */
  page(tenant: string, where: Where, { limit, offset }: { readonly limit: number; readonly offset: number }) {
    const orderBy = [{ draftedOn: 'desc' as const }, { applicationId: 'asc' as const }];
    return this.rows.as(tenant, (tx) =>
      findPage(tx, ApplicationList, { tenant, ...where }, { limit, offset, orderBy }),
    );
  }
}
