import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import type { ScenarioCommand, ScenarioState } from '../domain/scenario.ts';
import { scenarioAggregate } from '../scenario.aggregate.ts';

/** What somebody does with the saved scenarios of their organisation; answers all of them. */
export class OnScenarios extends Command<ScenarioState> {
  constructor(
    readonly command: ScenarioCommand,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(OnScenarios)
export class OnScenariosHandler implements ICommandHandler<OnScenarios> {
  constructor(private readonly store: EventStore) {}

  async execute({ command, cause }: OnScenarios): Promise<ScenarioState> {
    return accepted(await this.store.handle(scenarioAggregate, cause.context.tenant, command, cause));
  }
}
