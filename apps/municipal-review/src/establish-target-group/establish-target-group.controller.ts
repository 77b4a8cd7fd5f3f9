import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { notAhead } from '../given-date.ts';
import { EstablishTargetGroupDto } from './establish-target-group.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class EstablishTargetGroupController {
  constructor(private readonly cases: Cases) {}

  /** The municipality's own finding (PW 10c), also when the application named another ground. */
  @Post('_doelgroep')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt vast of de werknemer tot de doelgroep hoort, en op welke grond' })
  @ApiOkResponse({ type: CaseDto })
  establish(
    @UuidParam('zaakId') id: string,
    @Body() { grond: ground, uitkomst, bron: source, op }: EstablishTargetGroupDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const today = this.cases.today();
    const on = notAhead('op', op ?? today, today);
    const belongs = uitkomst === 'hoort-ertoe';
    const command = { type: 'EstablishTargetGroup', ground, belongs, source, by: actor.sub, on } as const;
    return this.cases.carryOut(id, command, cause, actor);
  }
}
