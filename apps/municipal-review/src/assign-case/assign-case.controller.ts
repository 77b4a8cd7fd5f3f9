import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { AssignCaseDto } from './assign-case.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken/:zaakId')
export class AssignCaseController {
  constructor(private readonly cases: Cases) {}

  @Post('_toewijzingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wijst een zaak toe aan u of een collega, of geeft haar terug aan het team' })
  @ApiOkResponse({ type: CaseDto })
  assign(
    @UuidParam('zaakId') id: string,
    @Body() { aan: to }: AssignCaseDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const command = { type: 'AssignCase', to, by: actor.sub, on: this.cases.today() } as const;
    return this.cases.carryOut(id, command, cause, actor);
  }
}
