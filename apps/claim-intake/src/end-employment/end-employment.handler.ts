import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { employmentAggregate } from '../employment.aggregate.ts';
import { EndEmployment } from '../intake-commands.ts';

@CommandHandler(EndEmployment)
export class EndEmploymentHandler implements ICommandHandler<EndEmployment> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ employmentId, lastDay, cause }: EndEmployment) {
    const command = { type: 'EndEmployment', lastDay, on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(employmentAggregate, employmentId, command, cause));
  }
}
