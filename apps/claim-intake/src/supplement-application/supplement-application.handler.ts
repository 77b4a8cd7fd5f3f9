import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { applicationAggregate } from '../application.aggregate.ts';
import { SupplementApplication } from '../intake-commands.ts';

@CommandHandler(SupplementApplication)
export class SupplementApplicationHandler implements ICommandHandler<SupplementApplication> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ applicationId, attachments, cause }: SupplementApplication) {
    const command = { type: 'SupplementApplication', attachments, on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
  }
}
