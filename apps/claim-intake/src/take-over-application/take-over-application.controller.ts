import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { accepted } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { applicationAggregate } from '../application.aggregate.ts';
import { ApplicationDto } from '../application.dto.ts';
import { representApplication } from '../application.representation.ts';

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('aanvragen')
export class TakeOverApplicationController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':aanvraagId/_overnemen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Neemt over wat de gemeente invoerde: u vult daarna zelf aan' })
  @ApiOkResponse({ type: ApplicationDto })
  async takeOver(@UuidParam('aanvraagId') id: string, @RequestCause() cause: Cause): Promise<ApplicationDto> {
    const on = dutchDate(this.clock.now());
    const command = { type: 'TakeOverApplication', on } as const;
    return representApplication(id, accepted(await this.store.handle(applicationAggregate, id, command, cause)), on);
  }
}
