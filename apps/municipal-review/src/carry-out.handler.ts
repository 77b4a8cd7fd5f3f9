import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import { caseAggregate } from './case.aggregate.ts';
import type { GrantCommand, GrantState } from './domain/grant.ts';
import type { RegisterCommand, RegisterState } from './domain/register.ts';
import type { CaseCommand, CaseState } from './domain/review-case.ts';
import { grantAggregate } from './grant.aggregate.ts';
import { parameterAggregate, REGISTER } from './parameter.aggregate.ts';
import { profileAggregate } from './profile.aggregate.ts';

/** What somebody does with a case; answers its new state. */
export class OnCase extends Command<CaseState> {
  constructor(
    readonly id: string,
    readonly command: CaseCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** What somebody does with a grant; answers its new state. */
export class OnGrant extends Command<GrantState> {
  constructor(
    readonly id: string,
    readonly command: GrantCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** What somebody does with the register of figures; answers its new state. */
export class OnParameters extends Command<RegisterState> {
  constructor(
    readonly command: RegisterCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

/** What somebody does with the profile of their municipality; answers its new state. */
export class OnProfile extends Command<RegisterState> {
  constructor(
    readonly command: RegisterCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(OnCase)
export class OnCaseHandler implements ICommandHandler<OnCase> {
  constructor(private readonly store: EventStore) {}

  async execute({ id, command, cause }: OnCase): Promise<CaseState> {
    return accepted(await this.store.handle(caseAggregate, id, command, cause));
  }
}

@CommandHandler(OnGrant)
export class OnGrantHandler implements ICommandHandler<OnGrant> {
  constructor(private readonly store: EventStore) {}

  async execute({ id, command, cause }: OnGrant): Promise<GrantState> {
    return accepted(await this.store.handle(grantAggregate, id, command, cause));
  }
}

@CommandHandler(OnParameters)
export class OnParametersHandler implements ICommandHandler<OnParameters> {
  constructor(private readonly store: EventStore) {}

  async execute({ command, cause }: OnParameters): Promise<RegisterState> {
    return accepted(await this.store.handle(parameterAggregate, REGISTER, command, cause));
  }
}

@CommandHandler(OnProfile)
export class OnProfileHandler implements ICommandHandler<OnProfile> {
  constructor(private readonly store: EventStore) {}

  async execute({ command, cause }: OnProfile): Promise<RegisterState> {
    return accepted(await this.store.handle(profileAggregate, cause.context.tenant, command, cause));
  }
}
