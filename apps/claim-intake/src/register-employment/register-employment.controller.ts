import { Body, Controller, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { EmploymentDetailDto } from '../employment.dto.ts';
import { EmploymentDetails } from '../employment-details.ts';
import { RegisterEmployment } from '../intake-commands.ts';
import { RegisterEmploymentDto } from './register-employment.dto.ts';

@ApiTags('dienstverbanden')
@Roles('werkgever')
@MandateFor('aanvragen', 'wijzigingen')
@Controller('dienstverbanden')
export class RegisterEmploymentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly details: EmploymentDetails,
  ) {}

  /** The employer chooses the id: a PUT that is sent again is the same employment, not a second. */
  @Put(':dienstverbandId')
  @ApiOperation({ summary: 'Legt een dienstverband vast, of wijzigt het' })
  @ApiOkResponse({ type: EmploymentDetailDto })
  async register(
    @UuidParam('dienstverbandId') id: string,
    @Body() dto: RegisterEmploymentDto,
    @RequestCause() cause: Cause,
  ): Promise<EmploymentDetailDto> {
    const state = await this.commands.execute(new RegisterEmployment(id, dto.toPerson(), dto.toTerms(), cause));
    return this.details.of(id, state, cause.context.tenant);
  }
}
