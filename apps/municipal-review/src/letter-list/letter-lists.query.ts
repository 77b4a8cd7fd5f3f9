import { Injectable } from '@nestjs/common';
import type { FilterQuery } from '@mikro-orm/core';
import { findPage, Rows } from '#libs/event-store/rows';
import type { Row } from './letter-list.projection.ts';
import { LetterList } from './letter-list.table.ts';

interface Window {
  readonly limit: number;
  readonly offset: number;
}

const NEWEST_FIRST = { orderedOn: 'desc', letterId: 'asc' } as const;

/** Letters as a municipality or an employer may see them. */
@Injectable()
export class LetterLists {
  constructor(private readonly rows: Rows) {}

  ofMunicipality(municipality: string, which: FilterQuery<Row>, window: Window): Promise<[Row[], number]> {
    return this.find(municipality, { ...(which as object), municipality }, window);
  }

  /** An employer has what was sent to it, and nothing of what was written to its employee. */
  ofEmployer(employer: string, which: FilterQuery<Row>, window: Window): Promise<[Row[], number]> {
    return this.find(employer, { ...(which as object), employer, status: 'verzonden' }, window);
  }

  private find(tenant: string, where: FilterQuery<Row>, window: Window): Promise<[Row[], number]> {
    return this.rows.as(tenant, (tx) => findPage(tx, LetterList, where, { orderBy: NEWEST_FIRST, ...window }));
  }
}
