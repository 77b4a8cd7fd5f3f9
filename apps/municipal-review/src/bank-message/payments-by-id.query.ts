import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

/** In which runs of a municipality payments are, by their end-to-end ids. */
@Injectable()
export class PaymentsById {
  constructor(private readonly rows: Rows) {}

  async runsOf(tenant: string, endToEndIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const byPayment = new Map(endToEndIds.map((id) => [paymentIdOf(id), id]));
    const found = await this.rows.as(tenant, (tx) =>
      tx.execute<{ paymentId: string; runId: string }[]>(
        `select payment_id as "paymentId", run_id as "runId" from payment_line
          where payment_id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
        [JSON.stringify([...byPayment.keys()])],
      ),
    );
    return new Map(found.map(({ paymentId, runId }) => [byPayment.get(paymentId) ?? '', runId]));
  }
}

/** An end-to-end id is a payment's id without its dashes. */
function paymentIdOf(endToEndId: string): string {
  const hex = endToEndId.slice(2);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
