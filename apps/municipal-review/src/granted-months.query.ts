import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { type GrantInMonth, inMonth } from './domain/findings.ts';
import { grantAggregate } from './grant.aggregate.ts';

/** What a grant says of a month, at this moment, by the grant's own stream. */
@Injectable()
export class GrantedMonths {
  constructor(private readonly store: EventStore) {}

  /** Nothing when the grant is not there, or another municipality's, which for this one is the same. */
  async of(grantId: string, month: string, tenant: string): Promise<GrantInMonth | null> {
    try {
      return inMonth(await this.store.state(grantAggregate, grantId, tenant), month);
    } catch (error) {
      if (error instanceof Error && error.name === 'OtherTenant') return null;
      throw error;
    }
  }
}
