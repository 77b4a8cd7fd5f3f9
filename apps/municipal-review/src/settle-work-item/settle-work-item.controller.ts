import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { AssessmentDto } from '../assessment.dto.ts';
import { representAssessment } from '../assessment.representation.ts';
import { SettleWorkItemDto } from './settle-work-item.dto.ts';
import { SettleWorkItem } from './settle-work-item.handler.ts';

@ApiTags('beoordelingen')
@Roles('behandelaar')
@Controller('beoordelingen')
export class SettleWorkItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':declaratieId/_afhandelen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Handelt een declaratie uit de werkvoorraad af, met de reden' })
  @ApiOkResponse({ type: AssessmentDto })
  async settle(
    @UuidParam('declaratieId') claimId: string,
    @Body() { uitkomst, motivering }: SettleWorkItemDto,
    @RequestCause() cause: Cause,
  ): Promise<AssessmentDto> {
    const outcome = uitkomst === 'akkoord' ? 'approved' : 'disallowed';
    const state = await this.commands.execute(new SettleWorkItem(claimId, outcome, motivering, cause));
    if (state.status === 'absent') throw plainProblem(404);
    return representAssessment(state, motivering);
  }
}
