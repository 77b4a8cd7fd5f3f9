import { Injectable } from '@nestjs/common';
import { findPage, Rows } from '#libs/event-store/rows';
import type { Row } from './grant-list.projection.ts';
import { GrantList } from './grant-list.table.ts';

interface Asked {
  readonly status: 'lopend' | 'beeindigd' | undefined;
  readonly today: string;
  readonly limit: number;
  readonly offset: number;
}

/** A municipality's grants, the oldest first. */
@Injectable()
export class GrantLists {
  constructor(private readonly rows: Rows) {}

  find(tenant: string, { status, today, limit, offset }: Asked): Promise<[Row[], number]> {
    const running = { $or: [{ validThrough: null }, { validThrough: { $gte: today } }] };
    const held = status === undefined ? {} : status === 'lopend' ? running : { validThrough: { $lt: today } };
    return this.rows.as(tenant, (tx) =>
      findPage(tx, GrantList, { tenant, ...held }, { orderBy: { grantedFrom: 'asc', grantId: 'asc' }, limit, offset }),
    );
  }
}
