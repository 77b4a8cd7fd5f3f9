import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { ReasonedDto } from '../reasoned.dto.ts';

@ApiTags('zaken')
@Roles('beslisser')
@Controller('zaken/:zaakId')
export class ReturnProposalController {
  constructor(private readonly cases: Cases) {}

  @Post('_teruggeven')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geeft een voorstel terug aan de behandelaar, met de reden' })
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
      (reasons) => ({ type: 'ReturnProposal', reasons, ...deed }),
      cause,
      actor,
    );
  }
}
