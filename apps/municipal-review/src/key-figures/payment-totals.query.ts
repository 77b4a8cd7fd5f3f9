import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

export interface Totals {
  /** Bank files that went out. */
  readonly files: number;
  readonly orderedCents: number;
  /** Booked by the bank, and not returned since. */
  readonly confirmedCents: number;
}

const TOTALS = `
  select count(*)::int as files, coalesce(sum(sum_cents), 0)::text as ordered, coalesce(sum(confirmed_cents), 0)::text as confirmed
    from payment_run_list where status = 'released'`;

/** What all municipalities together ordered and what the bank confirmed. */
@Injectable()
export class PaymentTotals {
  constructor(private readonly rows: Rows) {}

  of(): Promise<Totals> {
    return this.rows.everything(async (tx) => {
      const [row] = await tx.execute<{ files: number; ordered: string; confirmed: string }[]>(TOTALS);
      const { files = 0, ordered = '0', confirmed = '0' } = row ?? {};
      return { files, orderedCents: Number(ordered), confirmedCents: Number(confirmed) };
    });
  }
}
