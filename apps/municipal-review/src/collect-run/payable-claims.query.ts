import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

/**
 * The claims that a new run asks for: approved, worth something, and held by no run, or by one that does not or no longer
 * pay them. A list may be milliseconds behind, which takes nothing away: the claim's own stream decides.
 */
const PAYABLE = `
  from assessment_list a
   where a.tenant = ? and a.outcome = 'approved' and a.amount_cents > 0
     and (a.held_by is null
          or exists (select from payment_run_list r where r.run_id = a.held_by and r.status <> 'opened')
             and not exists (select from payment_line l
                              where l.run_id = a.held_by and l.claim_id = a.claim_id and l.status not in ('returned', 'cancelled')))`;
const CLAIMS = `select a.claim_id as "claimId" ${PAYABLE} order by a.month, a.claim_id`;
const TOTAL = `select count(*)::int as count, coalesce(sum(a.amount_cents), 0)::float8 as "sumCents" ${PAYABLE}`;

const UNCOLLECTED = `
  select run_id as "runId" from payment_run_list where tenant = ? and status = 'opened' order by opened_on, run_id`;

@Injectable()
export class PayableClaims {
  constructor(private readonly rows: Rows) {}

  of(tenant: string): Promise<string[]> {
    return this.rows.as(tenant, async (tx) => {
      const found = await tx.execute<{ claimId: string }[]>(CLAIMS, [tenant]);
      return found.map(({ claimId }) => claimId);
    });
  }

  /** How many there are, and what they come to in whole cents. */
  total(tenant: string): Promise<{ readonly count: number; readonly sumCents: number }> {
    return this.rows.as(tenant, async (tx) => {
      const [found] = await tx.execute<{ count: number; sumCents: number }[]>(TOTAL, [tenant]);
      return found ?? { count: 0, sumCents: 0 };
    });
  }

  /** Runs that were opened and never collected. */
  uncollectedRuns(tenant: string): Promise<string[]> {
    return this.rows.as(tenant, async (tx) => {
      const found = await tx.execute<{ runId: string }[]>(UNCOLLECTED, [tenant]);
      return found.map(({ runId }) => runId);
    });
  }
}
