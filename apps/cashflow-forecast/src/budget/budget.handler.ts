import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { budgetAggregate, budgetId } from '../budget.aggregate.ts';
import type { BudgetCommand, BudgetState } from '../domain/budget.ts';

/** What one of two people does with the budget of a year; answers its new state. */
export class OnBudget extends Command<BudgetState> {
  constructor(
    readonly type: BudgetCommand['type'],
    readonly year: string,
    readonly amountCents: number,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(OnBudget)
export class OnBudgetHandler implements ICommandHandler<OnBudget> {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ type, year, amountCents, cause }: OnBudget): Promise<BudgetState> {
    const { tenant, actor: by } = cause.context;
    const command = { type, amountCents, by, on: dutchDate(this.clock.now()) };
    return accepted(await this.store.handle(budgetAggregate, budgetId(tenant, year), command, cause));
  }
}
