import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import type { PaymentRunState } from '../domain/payment-run.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { ReopenedClaims } from '../reopened-claims.ts';

export class CancelRun extends Command<PaymentRunState> {
  constructor(
    readonly runId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** A run that will not be released, such as one that was collected too early: its claims are open again. */
@CommandHandler(CancelRun)
export class CancelRunHandler implements ICommandHandler<CancelRun> {
  constructor(
    private readonly store: EventStore,
    private readonly reopened: ReopenedClaims,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ runId, cause }: CancelRun): Promise<PaymentRunState> {
    const command = { type: 'CancelRun', by: cause.context.actor, on: dutchDate(this.clock.now()) } as const;
    const answer = accepted(await this.store.handle(paymentRunAggregate, runId, command, cause));
    if (answer.status === 'cancelled') await this.reopened.open(answer.lines, cause.context);
    return answer;
  }
}
