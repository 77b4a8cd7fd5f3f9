import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { applicationAggregate } from '../application.aggregate.ts';
import { WithdrawApplication } from '../intake-commands.ts';

@CommandHandler(WithdrawApplication)
export class WithdrawApplicationHandler implements ICommandHandler<WithdrawApplication> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ applicationId, cause }: WithdrawApplication) {
    const command = { type: 'WithdrawApplication', on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
  }
}
