import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import { assessmentAggregate } from './assessment.aggregate.ts';
import type { PaymentLine } from './domain/payment-run.ts';
import { forEachInFlight } from './in-flight.ts';

/** Appends that wait share a commit, so many claims at a time is quicker than one. */
const AT_A_TIME = 64;

/**
 * Opens claims again, each in its own stream, that a run does not pay any more. Broken off halfway it is finished by a
 * repeat; should nobody repeat it, the next run sees by the stream of the run that held them that it no longer pays them.
 */
@Injectable()
export class ReopenedClaims {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(lines: readonly PaymentLine[], { tenant, actor, correlationId }: Context): Promise<void> {
    const on = dutchDate(this.clock.now());
    const context = { tenant, actor, correlationId };
    await forEachInFlight(lines, AT_A_TIME, ({ claimId, paymentId }) =>
      this.store.handle(
        assessmentAggregate,
        claimId,
        { type: 'ReopenClaim', paymentId, on },
        { commandId: derivedId('reopen', paymentId), context },
      ),
    );
  }
}
