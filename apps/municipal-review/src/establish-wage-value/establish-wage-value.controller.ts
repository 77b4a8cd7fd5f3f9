import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { notAhead } from '../given-date.ts';
import { EstablishWageValueDto } from './establish-wage-value.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class EstablishWageValueController {
  constructor(private readonly cases: Cases) {}

  @Post('_loonwaarde')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt de loonwaarde vast; vanaf die dag loopt de termijn van vijf weken' })
  @ApiOkResponse({ type: CaseDto })
  establish(
    @UuidParam('zaakId') id: string,
    @Body() { percentage: percent, vastgesteldOp }: EstablishWageValueDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = notAhead('vastgesteldOp', vastgesteldOp, this.cases.today());
    return this.cases.carryOut(id, { type: 'EstablishWageValue', percent, by: actor.sub, on }, cause, actor);
  }
}
