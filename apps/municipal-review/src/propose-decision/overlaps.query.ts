import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import { caseAggregate } from '../case.aggregate.ts';

const OTHER = `
  select 1 from grant_list
   where tenant = ? and person_ref = ? and employer_id = ? and application_id <> ?
     and (valid_through is null or valid_through >= ?)
   limit 1`;

/**
 * Whether another grant of the municipality holds for the same person, the same employer and some of the same days (PW 10d
 * lid 9). By the list of grants, which is milliseconds behind: what it finds is a finding for two people, and stops nothing.
 */
@Injectable()
export class Overlaps {
  constructor(
    private readonly store: EventStore,
    private readonly rows: Rows,
  ) {}

  /** Null for a case that is not there. */
  async of(caseId: string, tenant: string, grantedFrom: string | null): Promise<boolean | null> {
    const state = await this.store.state(caseAggregate, caseId, tenant);
    if (state.status === 'absent') return null;
    const { personRef, employerId, startedOn } = state.facts.application;
    const about = [tenant, personRef, employerId, caseId, grantedFrom ?? startedOn];
    const found = await this.rows.as(tenant, (tx) => tx.execute<unknown[]>(OTHER, about));
    return found.length > 0;
  }
}
