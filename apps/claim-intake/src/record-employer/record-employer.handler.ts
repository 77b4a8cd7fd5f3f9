import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Accounts } from '../accounts.ts';
import { employerAggregate } from '../employer.aggregate.ts';
import { RecordEmployer } from '../intake-commands.ts';

/** The details first, under a reference that follows from them; the event says which row holds from when. */
@CommandHandler(RecordEmployer)
export class RecordEmployerHandler implements ICommandHandler<RecordEmployer> {
  constructor(
    private readonly store: EventStore,
    private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ details, cause }: RecordEmployer) {
    const { tenant } = cause.context;
    const detailsRef = await this.accounts.keep(tenant, details);
    const command = { type: 'RecordEmployer', detailsRef, on: dutchDate(this.clock.now()) } as const;
    accepted(await this.store.handle(employerAggregate, tenant, command, cause));
    return { detailsRef };
  }
}
