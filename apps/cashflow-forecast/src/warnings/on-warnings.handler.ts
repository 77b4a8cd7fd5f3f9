import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import type { WarningCommand, WarningState } from '../domain/warning.ts';
import { warningAggregate } from '../warnings.aggregate.ts';

/** What somebody does with the rules of their organisation; answers all of them. */
export class OnWarnings extends Command<WarningState> {
  constructor(
    readonly command: WarningCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(OnWarnings)
export class OnWarningsHandler implements ICommandHandler<OnWarnings> {
  constructor(private readonly store: EventStore) {}

  async execute({ command, cause }: OnWarnings): Promise<WarningState> {
    return accepted(await this.store.handle(warningAggregate, cause.context.tenant, command, cause));
  }
}
