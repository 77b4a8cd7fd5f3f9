import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
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
import { SupplementApplication } from '../intake-commands.ts';
import { SupplementApplicationDto } from './supplement-application.dto.ts';

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('aanvragen')
export class SupplementApplicationController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':aanvraagId/_aanvullen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Vult een ingediende aanvraag aan' })
  @ApiOkResponse({ type: ApplicationDto })
  async supplement(
    @UuidParam('aanvraagId') id: string,
    @Body() { bijlagen }: SupplementApplicationDto,
    @RequestCause() cause: Cause,
  ): Promise<ApplicationDto> {
    const state = await this.commands.execute(new SupplementApplication(id, bijlagen, cause));
    return representApplication(id, state, dutchDate(this.clock.now()));
  }
}
