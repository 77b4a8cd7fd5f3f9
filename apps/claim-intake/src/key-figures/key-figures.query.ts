import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

interface Totals {
  readonly applications: number;
  readonly claims: number;
  readonly employments: number;
}

/** Totals over all employers: numbers only. */
@Injectable()
export class KeyFigures {
  constructor(private readonly rows: Rows) {}

  totals(): Promise<Totals> {
    return this.rows.everything(async (tx) => {
      const [totals] = await tx.execute<Totals[]>(
        `select (select count(*)::int from application_list where received_on is not null) as applications,
                (select count(*)::int from claim_list) as claims,
                (select count(*)::int from employment_list) as employments`,
      );
      return totals ?? { applications: 0, claims: 0, employments: 0 };
    });
  }
}
