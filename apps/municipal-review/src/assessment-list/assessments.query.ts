import type { FilterQuery } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { AssessmentList, type AssessmentRow as Row } from './assessment-list.table.ts';

export interface Asked {
  readonly outcome: string | undefined;
  readonly month: string | undefined;
  readonly grantId: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A municipality's claims, oldest month first. */
@Injectable()
export class Assessments {
  constructor(private readonly rows: Rows) {}

  of(tenant: string, { outcome, month, grantId, limit, offset }: Asked): Promise<[Row[], number]> {
    const where: FilterQuery<Row> = {
      tenant,
      ...(outcome === undefined ? {} : { outcome }),
      ...(month === undefined ? {} : { month }),
      ...(grantId === undefined ? {} : { grantId }),
    };
    const orderBy = { month: 'asc', claimId: 'asc' } as const;
    return this.rows.as(tenant, (tx) => findPage(tx, AssessmentList, where, { orderBy, limit, offset }));
  }
}
