import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { ApprovePenaltyDto } from './fix-penalty.dto.ts';

@ApiTags('zaken')
@Controller('zaken/:zaakId')
export class FixPenaltyController {
  constructor(private readonly cases: Cases) {}

  @Post('_dwangsomvoorstellen')
  @Roles('behandelaar')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt voor de dwangsom vast te stellen (Awb 4:18); iemand anders beslist' })
  @ApiOkResponse({ type: CaseDto })
  propose(@UuidParam('zaakId') id: string, @RequestCause() cause: Cause, @Actor() actor: Actor): Promise<CaseDto> {
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOut(id, { type: 'ProposePenalty', proposalId: createdId(cause), ...deed }, cause, actor);
  }

  @Post('_dwangsomteruggeven')
  @Roles('beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geeft het voorstel over de dwangsom terug, met de reden' })
  @ApiOkResponse({ type: CaseDto })
  giveBack(
    @UuidParam('zaakId') id: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOutExplained(
      id,
      reden,
      (reasons) => ({ type: 'ReturnPenalty', reasons, ...deed }),
      cause,
      actor,
    );
  }

  @Post('_dwangsombesluiten')
  @Roles('beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt de dwangsom vast zoals een ander heeft voorgesteld' })
  @ApiOkResponse({ type: CaseDto })
  approve(
    @UuidParam('zaakId') id: string,
    @Body() { voorstelId }: ApprovePenaltyDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const seen = voorstelId === undefined ? {} : { proposalId: voorstelId };
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOut(id, { type: 'ApprovePenalty', ...seen, ...deed }, cause, actor);
  }
}
