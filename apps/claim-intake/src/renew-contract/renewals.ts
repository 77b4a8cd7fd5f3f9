import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { InvalidInput } from '#libs/http/input';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { statutoryFigures } from '#libs/law/figures';
import { applicationAggregate } from '../application.aggregate.ts';
import type { ApplicationRejection } from '../domain/application-rejection.ts';
import type { EmploymentTerms } from '../domain/employment.ts';
import { type Renewal, renewalEffect, renewalFault, renewedDraft, renewedTerms } from '../domain/renewal.ts';
import { employmentAggregate } from '../employment.aggregate.ts';
import { DraftApplication } from '../intake-commands.ts';

const REFUSED: Readonly<Record<'absent' | 'draft' | 'withdrawn' | 'forwarded', ApplicationRejection>> = {
  absent: new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.'),
  draft: new Rejection('APPLICATION_NOT_SUBMITTED', 'Deze aanvraag is nog niet ingediend. Dien haar eerst in.'),
  withdrawn: new Rejection('APPLICATION_WITHDRAWN', 'Deze aanvraag is ingetrokken.'),
  forwarded: new Rejection(
    'APPLICATION_FORWARDED',
    'Deze aanvraag is doorgezonden. Ga verder met die bij de andere gemeente.',
  ),
};

const FAULTS = {
  'no-last-day': 'Dit contract heeft geen einddatum. Er valt niets te verlengen.',
  'before-last-day': 'Vul een dag in na de laatste dag van het contract dat nu loopt.',
} as const;

/** Contracts that are renewed: what that does, and, asked for, the doing of it. */
@Injectable()
export class Renewals {
  constructor(
    private readonly store: EventStore,
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reckons it through; nothing is kept. */
  async reckon(applicationId: string, renewal: Renewal, tenant: string) {
    const application = await this.store.state(applicationAggregate, applicationId, tenant);
    if (application.status !== 'submitted' && application.status !== 'decided') {
      throw new Rejected(REFUSED[application.status]);
    }
    const employment = await this.store.state(employmentAggregate, application.draft.employmentId, tenant);
    if (employment.status === 'absent') throw new Error('an application has no employment');
    const fault = renewalFault(employment, renewal);
    if (fault !== undefined) throw new InvalidInput([{ veld: 'begindatum', code: fault, melding: FAULTS[fault] }]);
    const on = dutchDate(this.clock.now());
    const figures = statutoryFigures;
    return { effect: renewalEffect({ employment, application, renewal, on, figures }), employment, application };
  }

  /** The ids of what follows are the command's: sent again it is the same contract, and the same draft. */
  async renew(applicationId: string, renewal: Renewal, cause: Cause) {
    const { effect, employment, application } = await this.reckon(applicationId, renewal, cause.context.tenant);
    const { personRef, terms } = employment;
    const oldId = application.draft.employmentId;
    if (effect.kind === 'extension') {
      await this.register(oldId, personRef, { ...terms, endsOn: renewal.endsOn }, cause);
      return { effect, employmentId: oldId, applicationId: null };
    }
    const own = (what: string): string => derivedId(cause.commandId, what);
    const [employmentId, newId] = [own('dienstverband'), own('aanvraag')];
    await this.register(employmentId, personRef, renewedTerms(terms, renewal), {
      ...cause,
      commandId: own('registreren'),
    });
    const draft = renewedDraft(application, employmentId);
    await this.commands.execute(new DraftApplication(newId, draft, { ...cause, commandId: own('opschrijven') }));
    return { effect, employmentId, applicationId: newId };
  }

  /** Of a person whom the vault knows already. */
  private async register(id: string, personRef: string, terms: EmploymentTerms, cause: Cause): Promise<void> {
    const command = { type: 'RegisterEmployment', personRef, terms, on: dutchDate(this.clock.now()) } as const;
    accepted(await this.store.handle(employmentAggregate, id, command, cause));
  }
}
