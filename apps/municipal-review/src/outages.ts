import { Inject, Injectable } from '@nestjs/common';
import { type DueCommand, type DueHandler, schedule } from '#libs/event-store/due-commands';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { SUITE_TENANT } from '#libs/http/authentication';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays, dayNumber } from '#libs/kernel/dates';
import { type AfterOutage, lastDayAfterOutage } from '#libs/law/outage';
import { OutageTable } from './outage.table.ts';

/** When the suite could not be reached, and what that does to a term of somebody who sends to it: milliseconds behind. */
@Injectable()
export class Outages {
  constructor(
    private readonly rows: Rows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them, the newest first. */
  all() {
    return this.rows.as(SUITE_TENANT, (tx) =>
      tx.find(OutageTable, {}, { orderBy: { beganAt: 'desc', outageId: 'asc' }, disableIdentityMap: true }),
    );
  }

  /** Until when what an employer sends counts as in time. */
  async after(lastDay: string): Promise<AfterOutage> {
    const days = (await this.all()).map(({ beganAt, endedAt }) => ({
      from: dutchDate(new Date(beganAt)),
      through: endedAt == null ? null : dutchDate(new Date(endedAt)),
    }));
    return lastDayAfterOutage(lastDay, days, this.today());
  }

  /** A repair term that ends in an outage is let go of only when its later last day is past (Awb 2:21 lid 3). */
  sparing(then: DueHandler): DueHandler {
    return async (due, cause) => {
      const { type, until } = due.command as { readonly type: string; readonly until?: string };
      if (type !== 'ExpireRepairTerm' || until === undefined) return then(due, cause);
      const { lastDay } = await this.after(until);
      return this.today() <= lastDay ? this.postpone(due, addDays(lastDay, 1)) : then(due, cause);
    };
  }

  /** Under the same kind, so that it is taken back as it would have been; under another id, because it was not sent. */
  private async postpone({ watcher, streamId, tenant, kind, command }: DueCommand, on: string): Promise<void> {
    const about = { streamId, tenant, version: -dayNumber(on) };
    await this.rows.everything((tx) => schedule(tx, watcher, about, kind, { on }, command));
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}
