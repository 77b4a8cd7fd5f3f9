import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { KnownEmployer } from './known-employer.table.ts';

/** Which employers and municipalities have something with each other: milliseconds behind the cases. */
@Injectable()
export class KnownEmployers {
  constructor(private readonly rows: Rows) {}

  async municipalitiesOf(employer: string): Promise<string[]> {
    const rows = await this.rows.as(employer, (tx) =>
      tx.find(KnownEmployer, { employer }, { orderBy: { municipality: 'asc' } }),
    );
    return rows.map(({ municipality }) => municipality);
  }

  async employersOf(municipality: string): Promise<string[]> {
    const rows = await this.rows.as(municipality, (tx) =>
      tx.find(KnownEmployer, { municipality }, { orderBy: { employer: 'asc' } }),
    );
    return rows.map(({ employer }) => employer);
  }

  async know(employer: string, municipality: string): Promise<boolean> {
    const found = await this.rows.as(municipality, (tx) => tx.count(KnownEmployer, { employer, municipality }));
    return found > 0;
  }
}
