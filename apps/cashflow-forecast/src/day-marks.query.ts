import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Problem } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import { dayAggregate, dayId, INSTALLATION } from './day.aggregate.ts';
import { BEFORE_ALL, type Place } from './domain/day-marks.ts';
import { isMunicipality } from './party.representation.ts';

const PAUSE_MS = 10;
const PATIENCE = 300;

interface Answer {
  readonly transactionId: string | null;
  readonly position: string | null;
  /** The last day that has a mark. */
  readonly marked: string | null;
  /** The day on which this tenant was heard of first; null when it has not been yet. */
  readonly first: string | null;
}

const find = (tenant: string): string => `
  select mark.transaction_id::text as "transactionId", mark.position::text as "position", of_all.marked,
         (select recorded_on::text from received_event where ${isMunicipality(tenant) ? 'municipality' : 'employer'} = ?
           order by received_event.transaction_id, received_event.position limit 1) as first
    from (select max(day)::text as marked from day_mark) as of_all left join day_mark as mark on mark.day = ?`;

/** Where in the log a day ended. */
@Injectable()
export class DayMarks {
  constructor(
    private readonly rows: Rows,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a day that is over; before everything when nothing had been heard by then. */
  async of(tenant: string, day: string): Promise<Place> {
    for (let attempt = 0; attempt < PATIENCE; attempt++) {
      const { transactionId, position, marked, first } = await this.find(tenant, day);
      if (transactionId !== null && position !== null) return { transactionId, position };
      if (first === null || day < first || (marked !== null && day < marked)) return BEFORE_ALL;
      if (attempt === 0) await this.endYesterday();
      await setTimeout(PAUSE_MS);
    }
    const detail = 'Wat op deze dag bekend was, staat nog niet vast. Probeer het zo opnieuw.';
    throw new Problem(503, 'DAY_NOT_SETTLED', detail, { retryAfterSeconds: 5 });
  }

  private find(tenant: string, day: string): Promise<Answer> {
    return this.rows.as(tenant, async (tx) => {
      const [answer] = await tx.execute<Answer[]>(find(tenant), [tenant, day]);
      return answer ?? { transactionId: null, position: null, marked: null, first: null };
    });
  }

  /** The day after began a moment ago, and nothing has been heard on it yet: its first word is the end of the day before. */
  private async endYesterday(): Promise<void> {
    const day = addDays(dutchDate(this.clock.now()), -1);
    const context = { tenant: INSTALLATION, actor: 'day-marks', correlationId: derivedId('day', day) };
    await this.store.handle(
      dayAggregate,
      dayId(day),
      { type: 'EndDay', day },
      { commandId: derivedId('end-day', day), context },
    );
  }
}
