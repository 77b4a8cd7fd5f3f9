import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import type { AssessmentState } from '../domain/assessment.ts';
import { Reasons } from '../reasons.ts';

export class SettleWorkItem extends Command<AssessmentState> {
  constructor(
    readonly claimId: string,
    readonly outcome: 'approved' | 'disallowed',
    readonly text: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

@CommandHandler(SettleWorkItem)
export class SettleWorkItemHandler implements ICommandHandler<SettleWorkItem> {
  constructor(
    private readonly store: EventStore,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ claimId, outcome, text, cause }: SettleWorkItem): Promise<AssessmentState> {
    const on = dutchDate(this.clock.now());
    return this.reasons.with(text, `assessment-${claimId}`, cause, async (reasons) => {
      if (reasons === null) throw new Error('a work item is settled with reasons');
      const command = { type: 'SettleWorkItem', outcome, by: cause.context.actor, on, reasons } as const;
      return accepted(await this.store.handle(assessmentAggregate, claimId, command, cause));
    });
  }
}
