import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { newest } from '../domain/grant.ts';
import type { MeasurementCommand } from '../domain/measurement.ts';
import { flatRateNeed } from '../domain/measurement-need.ts';
import { grantAggregate, grantIdOf } from '../grant.aggregate.ts';
import { MeasurementRows } from '../measurement-rows.query.ts';
import { flatRateNeedId, measurementAggregate, nextNeedId } from '../measurement.aggregate.ts';
import type { WaitingMeasurement } from './measurement-watch.reader.ts';

/** Does what a measurement or a grant waited for, if it is still so on the day that it is sent. */
@Injectable()
export class WatchedMeasurement {
  constructor(
    private readonly store: EventStore,
    private readonly rows: MeasurementRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send({ subject, tenant, command }: DueCommand, cause: Cause): Promise<void> {
    const waiting = command as WaitingMeasurement;
    switch (waiting.type) {
      case 'ExpireReaction':
        return this.record(subject, { ...waiting, on: this.today() }, cause);
      case 'NeedNext':
        return this.needNext(subject, waiting.neededBy, cause);
      case 'WatchFlatRate':
        return this.needForFlatRate(subject, cause);
      case 'LookAgain': {
        const state = await this.store.state(measurementAggregate, subject, tenant);
        if (state.status !== 'cancelled') return;
        return this.needForFlatRate(grantIdOf(state.applicationId), cause, subject);
      }
    }
  }

  /**
   * The grant is looked at as it is now: with a wage value, or ended, it needs nothing any more. The list of measurements may
   * be behind on the one that was just cancelled, so that one is not asked of it.
   */
  private async needForFlatRate(grantId: string, cause: Cause, cancelledId?: string): Promise<void> {
    const { tenant } = cause.context;
    const grant = await this.store.state(grantAggregate, grantId, tenant);
    if (grant.status === 'absent') return;
    const need = flatRateNeed(newest(grant));
    const on = this.today();
    if (need === null || need.from > on) return;
    const { applicationId, employerId, personRef } = grant;
    if (await this.rows.isOpen(tenant, applicationId, cancelledId)) return;
    const measured = { applicationId, employerId, personRef };
    const { neededBy } = need;
    await this.record(
      await flatRateNeedId(this.store, grantId, tenant),
      { type: 'NeedMeasurement', measured, cause: 'flatRateEnd', neededBy, on },
      cause,
    );
  }

  private async needNext(measurementId: string, neededBy: string, cause: Cause): Promise<void> {
    const { tenant } = cause.context;
    const state = await this.store.state(measurementAggregate, measurementId, tenant);
    if (state.status !== 'established' || state.established.next?.on !== neededBy) return;
    const { applicationId, employerId, personRef } = state;
    if (await this.rows.isOpen(tenant, applicationId)) return;
    const measured = { applicationId, employerId, personRef };
    await this.record(
      nextNeedId(measurementId),
      { type: 'NeedMeasurement', measured, cause: 'remeasurement', neededBy, on: this.today() },
      cause,
    );
  }

  /** What no longer fits is answered with a rejection, and then there is nothing to do. */
  private async record(id: string, command: MeasurementCommand, cause: Cause): Promise<void> {
    await this.store.handle(measurementAggregate, id, command, cause);
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}
