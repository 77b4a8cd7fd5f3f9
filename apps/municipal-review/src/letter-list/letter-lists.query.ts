import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import type { Row } from './letter-list.projection.ts';
import { LetterList } from './letter-list.table.ts';

type Which = Partial<Pick<Row, 'caseId' | 'status'>>;

interface Window {
  readonly limit: number;
  readonly offset: number;
}

const NEWEST_FIRST = { orderedOn: 'desc', letterId: 'asc' } as const;
const OLDEST_FIRST = { orderedOn: 'asc', letterId: 'asc' } as const;

/** Letters as a municipality or an employer may see them. */
@Injectable()
export class LetterLists {
  constructor(private readonly rows: Rows) {}

  /** What waits for the post comes with what waits longest first, the rest with what is newest. */
  ofMunicipality(municipality: string, which: Which, window: Window): Promise<[Row[], number]> {
    const order = which.status === 'te-printen' ? OLDEST_FIRST : NEWEST_FIRST;
    return this.find(municipality, { ...which, municipality }, order, window);
  }

  /** An employer has what was sent to it, and nothing of what was written to its employee. */
  ofEmployer(employer: string, which: Pick<Which, 'caseId'>, window: Window): Promise<[Row[], number]> {
    return this.find(employer, { ...which, employer, status: 'verzonden' }, NEWEST_FIRST, window);
  }

  private find(
    tenant: string,
    where: Partial<Row>,
    orderBy: typeof NEWEST_FIRST | typeof OLDEST_FIRST,
    window: Window,
  ): Promise<[Row[], number]> {
    return this.rows.as(tenant, (tx) => findPage(tx, LetterList, where, { orderBy, ...window }));
  }
}
