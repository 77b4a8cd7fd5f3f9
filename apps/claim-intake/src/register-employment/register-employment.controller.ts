import { Body, Controller, Inject, Put } from '@nestjs/common';
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
import { RegisterEmployment } from '../intake-commands.ts';
import { MandateFor } from '../mandate-for.ts';
import { RegisterEmploymentDto } from './register-employment.dto.ts';

@ApiTags('dienstverbanden')
@Roles('werkgever')
@MandateFor('aanvragen', 'wijzigingen')
@Controller('dienstverbanden')
export class RegisterEmploymentController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
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
    return representEmployment(id, state, dutchDate(this.clock.now()));
  }
}
