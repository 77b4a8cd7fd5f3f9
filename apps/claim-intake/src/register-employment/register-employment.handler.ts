import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { employmentAggregate } from '../employment.aggregate.ts';
import { RegisterEmployment } from '../intake-commands.ts';
import { Persons } from '../persons.ts';

/** The vault first, for the reference; what it knew of the person is corrected only once the command was accepted. */
@CommandHandler(RegisterEmployment)
export class RegisterEmploymentHandler implements ICommandHandler<RegisterEmployment> {
  constructor(
    private readonly store: EventStore,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ employmentId, person, terms, cause }: RegisterEmployment) {
    const { tenant } = cause.context;
    const { ref: personRef, differs } = await this.persons.refOf(tenant, person);
    const command = { type: 'RegisterEmployment', personRef, terms, on: dutchDate(this.clock.now()) } as const;
    const state = accepted(await this.store.handle(employmentAggregate, employmentId, command, cause));
    if (differs) await this.persons.correct(tenant, personRef, person);
    return state;
  }
}
