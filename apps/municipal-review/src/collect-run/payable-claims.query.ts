import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';

/**
 * The claims that a new run asks for: approved, worth something, and held by no run, or by one that does not or no longer
 * pay them. A list may be milliseconds behind, which takes nothing away: the claim's own stream decides.
 */
const PAYABLE = `
  select a.claim_id as "claimId" from assessment_list a
   where a.tenant = ? and a.outcome = 'approved' and a.amount_cents > 0
     and (a.held_by is null
          or exists (select from payment_run_list r where r.run_id = a.held_by and r.status <> 'opened')
             and not exists (select from payment_line l
                              where l.run_id = a.held_by and l.claim_id = a.claim_id and l.status not in ('returned', 'cancelled')))
   order by a.month, a.claim_id`;

const UNCOLLECTED = `
  select run_id as "runId" from payment_run_list where tenant = ? and status = 'opened' order by opened_on, run_id`;

@Injectable()
export class PayableClaims {
  constructor(private readonly rows: Rows) {}

  of(tenant: string): Promise<string[]> {
    return this.rows.as(tenant, async (tx) => {
      const found = await tx.execute<{ claimId: string }[]>(PAYABLE, [tenant]);
      return found.map(({ claimId }) => claimId);
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
