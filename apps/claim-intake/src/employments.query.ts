import type { FilterQuery, InferEntity } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import { ApplicationList } from './application-list/application-list.table.ts';
import { EmploymentList } from './employment-list/employment-list.table.ts';

type Row = InferEntity<typeof EmploymentList>;

const ASKED = ['submitted', 'granted', 'refused'] as const;

/** The list of an employer's employments: milliseconds behind the log. */
@Injectable()
export class Employments {
  constructor(private readonly rows: Rows) {}

  /** A page of them by personnel number, of one number only when it is given; and how many there are in all. */
  page(
    tenant: string,
    where: { readonly personnelNumber?: string },
    { limit, offset }: { limit: number; offset: number },
  ) {
    const filter: FilterQuery<Row> = { tenant, ...where };
    const orderBy = [{ personnelNumber: 'asc' as const }, { employmentId: 'asc' as const }];
    return this.rows.as(tenant, (tx) => findPage(tx, EmploymentList, filter, { limit, offset, orderBy }));
  }

  /** For which of these the municipality has an application, or decided on one: not by a draft, or what was withdrawn. */
  async asked(tenant: string, employmentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const where = { tenant, employmentId: { $in: [...employmentIds] }, status: { $in: [...ASKED] } };
    const found = await this.rows.as(tenant, (tx) => tx.find(ApplicationList, where, { fields: ['employmentId'] }));
    return new Set(found.map(({ employmentId }) => employmentId));
  }

  /** Those of these people. */
  of(tenant: string, personRefs: readonly string[]): Promise<Row[]> {
    return this.rows.as(tenant, (tx) => tx.find(EmploymentList, { tenant, personRef: { $in: [...personRefs] } }));
  }
}
