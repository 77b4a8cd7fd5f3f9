import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Aggregate } from '#libs/event-store/aggregate';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import { caseAggregate } from './case.aggregate.ts';
import type { GrantCommand, GrantState } from './domain/grant.ts';
import type { RegisterCommand, RegisterEvent, RegisterState } from './domain/register.ts';
import type { CaseCommand } from './domain/review-case.ts';
import type { CaseState } from './domain/case-state.ts';
import { grantAggregate } from './grant.aggregate.ts';

export type Register = Aggregate<RegisterCommand, RegisterState, RegisterEvent>;

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

/** What somebody does with a register: the figures of the law, or the profile of a municipality; answers its new state. */
export class OnRegister extends Command<RegisterState> {
  constructor(
    readonly register: Register,
    readonly id: string,
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

@CommandHandler(OnRegister)
export class OnRegisterHandler implements ICommandHandler<OnRegister> {
  constructor(private readonly store: EventStore) {}

  async execute({ register, id, command, cause }: OnRegister): Promise<RegisterState> {
    return accepted(await this.store.handle(register, id, command, cause));
  }
}
