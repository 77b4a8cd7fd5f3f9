import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { applicationAggregate } from './application.aggregate.ts';
import type { EmploymentState } from './domain/employment.ts';
import type { EmploymentDetailDto } from './employment.dto.ts';
import { representEmployment } from './employment.representation.ts';

/** An employment as its own page shows it: with what became of the applications that were made for it. */
@Injectable()
export class EmploymentDetails {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(employmentId: string, state: EmploymentState, tenant: string): Promise<EmploymentDetailDto> {
    const ids = state.status === 'absent' ? [] : state.applicationIds;
    const applications = await Promise.all(ids.map((id) => this.store.state(applicationAggregate, id, tenant)));
    return representEmployment(employmentId, state, applications, dutchDate(this.clock.now()));
  }
}
