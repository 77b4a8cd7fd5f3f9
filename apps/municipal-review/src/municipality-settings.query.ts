import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import type { Settings } from '#libs/law/settings';
import { settingsOn } from './domain/profile.ts';
import { profileAggregate } from './profile.aggregate.ts';

/** What a municipality chose where the law leaves it open; where it chose nothing, every default holds. */
@Injectable()
export class MunicipalitySettings {
  constructor(private readonly store: EventStore) {}

  /** The choices that hold on a day: a decision of that day keeps them. */
  async on(municipality: string, day: string): Promise<Settings> {
    return settingsOn(await this.store.state(profileAggregate, municipality, municipality), day);
  }
}
