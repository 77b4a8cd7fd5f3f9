import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { applicationAggregate } from '../application.aggregate.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { DraftApplication } from '../intake-commands.ts';

/** The employment learns of it first, so that its end is told to every application there will ever be for it. */
@CommandHandler(DraftApplication)
export class DraftApplicationHandler implements ICommandHandler<DraftApplication> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ applicationId, draft, cause }: DraftApplication) {
    const link = { type: 'LinkApplication', applicationId } as const;
    accepted(await this.store.handle(employmentAggregate, draft.employmentId, link, cause));
    const command = { type: 'DraftApplication', draft, on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
  }
}
