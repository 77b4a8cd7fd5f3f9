import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { EmploymentDetailDto } from '../employment.dto.ts';
import { EmploymentDetails } from '../employment-details.ts';
import { EndEmployment } from '../intake-commands.ts';
import { EndEmploymentDto } from './end-employment.dto.ts';

@ApiTags('dienstverbanden')
@Roles('werkgever')
@MandateFor('wijzigingen')
@Controller('dienstverbanden')
export class EndEmploymentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly details: EmploymentDetails,
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
    return this.details.of(id, state, cause.context.tenant);
  }
}
