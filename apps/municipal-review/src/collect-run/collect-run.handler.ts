import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import type { PaymentRunState } from '../domain/payment-run.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { Collection } from './collection.ts';
import { PayableClaims } from './payable-claims.query.ts';

export class CollectRun extends Command<PaymentRunState> {
  constructor(
    readonly runId: string,
    readonly executeOn: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/**
 * Puts every approved claim that is not paid and in no run into a new one. A run that was opened before and never collected,
 * because a process was killed halfway, is collected first: the claims that it holds are not lost in it.
 */
@CommandHandler(CollectRun)
export class CollectRunHandler implements ICommandHandler<CollectRun> {
  constructor(
    private readonly store: EventStore,
    private readonly payable: PayableClaims,
    private readonly collection: Collection,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ runId, executeOn, cause }: CollectRun): Promise<PaymentRunState> {
    const { tenant, actor: by } = cause.context;
    for (const unfinished of await this.payable.uncollectedRuns(tenant)) {
      if (unfinished !== runId) await this.collection.complete(unfinished, cause.context);
    }
    const candidates = await this.payable.of(tenant);
    const command = { type: 'OpenRun', candidates, executeOn, by, on: dutchDate(this.clock.now()) } as const;
    accepted(await this.store.handle(paymentRunAggregate, runId, command, cause));
    return this.collection.complete(runId, cause.context);
  }
}
