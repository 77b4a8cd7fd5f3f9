import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { applicationAggregate } from '../application.aggregate.ts';
import { agesFrom } from '../domain/ages.ts';
import type { EmploymentTerms } from '../domain/employment.ts';
import type { Person } from '../domain/person.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { Employments } from '../employments.query.ts';
import { EnterApplication } from '../intake-commands.ts';
import { Persons } from '../persons.ts';

/**
 * What an official has on paper, kept where the employer's own things are: the person in the vault, the employment (the
 * employer's own when it began on the same day), and the application. The employment learns of the application last, so
 * that its end is told to one that is there.
 */
@CommandHandler(EnterApplication)
export class EnterApplicationHandler implements ICommandHandler<EnterApplication> {
  constructor(
    private readonly store: EventStore,
    private readonly persons: Persons,
    private readonly employments: Employments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ applicationId, person, terms, applied, entry, receivedOn, cause }: EnterApplication) {
    const on = dutchDate(this.clock.now());
    const personRef = await this.refOf(person, cause);
    const employmentId = await this.employmentOf(personRef, terms, on, cause);
    const { startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours } = terms;
    const facts = { personRef, startedOn, endsOn, hoursPerWeek, fullTimeHours, variableHours };
    const request = { ...applied, employmentId, ...facts, ages: agesFrom(person.birthDate, startedOn) };
    const command = { type: 'EnterApplication', request, entry, receivedOn, on } as const;
    const state = accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
    const link = { type: 'LinkApplication', applicationId } as const;
    accepted(await this.store.handle(employmentAggregate, employmentId, link, derived(cause, 'link')));
    return state;
  }

  /** Who is known already is the same person; with another birth date somebody made a mistake, and nothing is shown. */
  private async refOf(person: Person, { context: { tenant, actor } }: Cause): Promise<string> {
    const { ref, differs } = await this.persons.refOf(tenant, person);
    if (!differs) return ref;
    const found = await this.persons.read({ tenant, actor, purpose: 'aanvraag-invoeren' }, [ref]);
    if (found.get(ref)?.birthDate === person.birthDate) return ref;
    throw new Rejected(
      new Rejection(
        'PERSON_DIFFERS',
        'Bij deze werkgever hoort bij dit burgerservicenummer een andere geboortedatum. Kijk beide na.',
      ),
    );
  }

  /** What the employer agreed is not changed by what is on paper: the application says what was asked for. */
  private async employmentOf(personRef: string, terms: EmploymentTerms, on: string, cause: Cause): Promise<string> {
    const { tenant } = cause.context;
    const known = await this.employments.of(tenant, [personRef]);
    const same = known.find(({ startedOn }) => startedOn === terms.startedOn);
    if (same !== undefined) return same.employmentId;
    const employmentId = derivedId('dienstverband-ingevoerd', tenant, personRef, terms.startedOn);
    const named = terms.personnelNumber === '' ? `nog-onbekend-${employmentId.slice(0, 8)}` : terms.personnelNumber;
    const register = {
      type: 'RegisterEmployment',
      personRef,
      terms: { ...terms, personnelNumber: named },
      on,
    } as const;
    accepted(await this.store.handle(employmentAggregate, employmentId, register, derived(cause, 'register')));
    return employmentId;
  }
}

function derived({ commandId, context }: Cause, what: string): Cause {
  return { commandId: derivedId(commandId, what), context };
}
