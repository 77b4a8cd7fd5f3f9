import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { EmploymentDetailDto } from '../employment.dto.ts';
import { representEmployment } from '../employment.representation.ts';
import { EndEmployment } from '../intake-commands.ts';
import { MandateFor } from '../mandate-for.ts';
import { EndEmploymentDto } from './end-employment.dto.ts';

@ApiTags('dienstverbanden')
@Roles('werkgever')
@MandateFor('wijzigingen')
@Controller('dienstverbanden')
export class EndEmploymentController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every municipality with an application for it hears of it. */
  @Post(':dienstverbandId/_beeindigen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meldt de laatste dag van een dienstverband' })
  @ApiOkResponse({ type: EmploymentDetailDto })
  async end(
    @UuidParam('dienstverbandId') id: string,
    @Body() { einddatum }: EndEmploymentDto,
    @RequestCause() cause: Cause,
  ): Promise<EmploymentDetailDto> {
    const state = await this.commands.execute(new EndEmployment(id, einddatum, cause));
    return representEmployment(id, state, dutchDate(this.clock.now()));
  }
}
