import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { ApproveDecisionDto } from './approve-decision.dto.ts';

@ApiTags('zaken')
@Roles('beslisser')
@Controller('zaken/:zaakId')
export class ApproveDecisionController {
  constructor(private readonly cases: Cases) {}

  /** The second of two people. The grant, and what is told to others, follow from the event. */
  @Post('_besluiten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Besluit zoals een ander heeft voorgesteld' })
  @ApiOkResponse({ type: CaseDto })
  approve(
    @UuidParam('zaakId') id: string,
    @Body() { voorstelId, versie }: ApproveDecisionDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const seen = {
      ...(voorstelId === undefined ? {} : { proposalId: voorstelId }),
      ...(versie === undefined ? {} : { seen: versie }),
    };
    const command = { type: 'ApproveDecision', ...seen, by: actor.sub, on: this.cases.today() } as const;
    return this.cases.carryOut(id, command, cause, actor);
  }
}
