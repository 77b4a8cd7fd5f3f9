import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { claimAggregate } from '../claim.aggregate.ts';
import { SubmitClaim } from '../intake-commands.ts';

@CommandHandler(SubmitClaim)
export class SubmitClaimHandler implements ICommandHandler<SubmitClaim> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ claimId, hours, source, cause }: SubmitClaim) {
    const command = { type: 'SubmitClaim', hours, source, on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(claimAggregate, claimId, command, cause));
  }
}
