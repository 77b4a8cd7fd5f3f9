import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ClaimDetailDto } from '../claim.dto.ts';
import { representClaim } from '../claim.representation.ts';
import { SubmitClaim } from '../intake-commands.ts';
import { SubmitClaimDto } from './submit-claim.dto.ts';

@ApiTags('declaraties')
@Roles('werkgever')
@MandateFor('uren')
@Controller('declaraties')
export class SubmitClaimController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':declaratieId/_indienen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Dient een declaratie met wisselende uren in' })
  @ApiOkResponse({ type: ClaimDetailDto })
  async submit(
    @UuidParam('declaratieId') id: string,
    @Body() dto: SubmitClaimDto,
    @RequestCause() cause: Cause,
  ): Promise<ClaimDetailDto> {
    return representClaim(id, await this.commands.execute(new SubmitClaim(id, dto.toHours(), 'werkgever', cause)));
  }
}
