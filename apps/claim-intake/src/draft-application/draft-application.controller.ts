import { Body, Controller, Inject, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ApplicationDto } from '../application.dto.ts';
import { representApplication } from '../application.representation.ts';
import { DraftApplication } from '../intake-commands.ts';
import { DraftApplicationDto } from './draft-application.dto.ts';

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('aanvragen')
export class DraftApplicationController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The employer chooses the id: a PUT that is sent again is the same application, not a second. */
  @Put(':aanvraagId')
  @ApiOperation({ summary: 'Schrijft een aanvraag in concept, of wijzigt haar zolang zij niet is ingediend' })
  @ApiOkResponse({ type: ApplicationDto })
  async draft(
    @UuidParam('aanvraagId') id: string,
    @Body() dto: DraftApplicationDto,
    @RequestCause() cause: Cause,
  ): Promise<ApplicationDto> {
    const state = await this.commands.execute(new DraftApplication(id, dto.toDraft(), cause));
    return representApplication(id, state, dutchDate(this.clock.now()));
  }
}
