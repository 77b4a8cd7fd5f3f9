import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { rowsOn } from './domain/register.ts';
import { profileAggregate } from './profile.aggregate.ts';

/** In how many weeks after receipt a municipality itself says to decide. */
@Injectable()
export class PromisedWeeks {
  constructor(private readonly store: EventStore) {}

  /** Whole weeks, as its profile says of a day; null where it says nothing, or no whole number. */
  async on(municipality: string, day: string): Promise<number | null> {
    const state = await this.store.state(profileAggregate, municipality, municipality);
    const weeks = Number(rowsOn(state, day).get('beslistermijnWeken')?.value);
    return Number.isInteger(weeks) && weeks > 0 ? weeks : null;
  }
}
