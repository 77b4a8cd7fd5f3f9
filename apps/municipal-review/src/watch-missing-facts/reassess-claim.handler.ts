import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import { CurrentFigures } from '../current-figures.ts';
import { GrantedMonths } from '../granted-months.query.ts';

/** Looks at a claim again by what is known now. When nothing has changed for it, nothing is recorded. */
@Injectable()
export class ReassessClaim {
  constructor(
    private readonly store: EventStore,
    private readonly grantedMonths: GrantedMonths,
    private readonly figures: CurrentFigures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async send({ subject: claimId, tenant }: DueCommand, cause: Cause): Promise<void> {
    const state = await this.store.state(assessmentAggregate, claimId, tenant);
    if (state.status !== 'assessed') return;
    const { grantId, month } = state.assessment.claim;
    const [grant, figures] = await Promise.all([this.grantedMonths.of(grantId, month, tenant), this.figures.figures()]);
    const command = { type: 'ReassessClaim', grant, figures, on: dutchDate(this.clock.now()) } as const;
    await this.store.handle(assessmentAggregate, claimId, command, cause);
  }
}
