import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { notAhead } from '../given-date.ts';
import { ConfirmCompletenessDto } from './confirm-completeness.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class ConfirmCompletenessController {
  constructor(private readonly cases: Cases) {}

  @Post('_volledig')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt vast dat de aanvraag volledig is; een termijn die stilstond loopt verder' })
  @ApiOkResponse({ type: CaseDto })
  confirm(
    @UuidParam('zaakId') id: string,
    @Body() { op }: ConfirmCompletenessDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const today = this.cases.today();
    const on = notAhead('op', op ?? today, today);
    return this.cases.carryOut(id, { type: 'ConfirmCompleteness', by: actor.sub, on }, cause, actor);
  }
}
