import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { applicationAggregate } from '../application.aggregate.ts';
import { agesFrom } from '../domain/ages.ts';
import type { EmploymentFacts } from '../domain/application-parts.ts';
import { lastDayOf } from '../domain/employment.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { SubmitApplication } from '../intake-commands.ts';
import { Persons } from '../persons.ts';

/** Looks up the employment as it is now, and of the birth date in the vault only what the law needs. */
@CommandHandler(SubmitApplication)
export class SubmitApplicationHandler implements ICommandHandler<SubmitApplication> {
  constructor(
    private readonly store: EventStore,
    private readonly persons: Persons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ applicationId, cause }: SubmitApplication) {
    const state = await this.store.state(applicationAggregate, applicationId, cause.context.tenant);
    const employmentId = state.status === 'absent' ? undefined : state.draft.employmentId;
    const facts = state.status === 'draft' ? await this.factsOf(employmentId ?? '', cause) : NO_FACTS;
    const command = { type: 'SubmitApplication', facts, on: dutchDate(this.clock.now()) } as const;
    return accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
  }

  private async factsOf(employmentId: string, { context }: Cause): Promise<EmploymentFacts> {
    const { tenant, actor, intermediary } = context;
    const reader = { tenant, actor, ...(intermediary === undefined ? {} : { intermediary }) };
    const employment = await this.store.state(employmentAggregate, employmentId, tenant);
    if (employment.status === 'absent') {
      throw new Rejected(new Rejection('EMPLOYMENT_UNKNOWN', 'Dit dienstverband kennen wij niet.'));
    }
    const { personRef, terms } = employment;
    const found = await this.persons.read({ ...reader, purpose: 'leeftijden-bij-aanvraag' }, [personRef]);
    const person = found.get(personRef);
    if (person === undefined) throw new Error('the vault does not know the person of an employment');
    return {
      personRef,
      startedOn: terms.startedOn,
      endsOn: lastDayOf(employment),
      hoursPerWeek: terms.hoursPerWeek,
      fullTimeHours: terms.fullTimeHours,
      variableHours: terms.variableHours,
      ages: agesFrom(person.birthDate, terms.startedOn),
    };
  }
}

/** Of what is no draft any more nothing needs to be looked up: the decider answers for it. */
const NO_FACTS: EmploymentFacts = {
  ...{ personRef: '', startedOn: '', endsOn: null, hoursPerWeek: 0, fullTimeHours: 0, variableHours: false, ages: [] },
};
