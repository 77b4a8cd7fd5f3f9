import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { GiveViewsDto } from '../give-views.dto.ts';
import { EmployerCaseDto } from './employer-case.dto.ts';
import { EmployerCases } from './employer-cases.ts';

@ApiTags('werkgever')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('werkgever/zaken/:zaakId')
export class EmployerCasesController {
  constructor(private readonly cases: EmployerCases) {}

  @Get()
  @ApiOperation({ summary: 'Toont de werkgever waar de zaak staat, wie aan zet is, en de dwangsom' })
  @ApiOkResponse({ type: EmployerCaseDto })
  read(@UuidParam('zaakId') id: string, @Actor() actor: Actor): Promise<EmployerCaseDto> {
    return this.cases.read(id, actor);
  }

  /** Sent here it is received today. One that comes too early is kept with that as its verdict. */
  @Post('_ingebrekestellingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt de gemeente in gebreke omdat zij te laat beslist (Awb 4:17 lid 3)' })
  @ApiOkResponse({ type: EmployerCaseDto })
  giveNotice(
    @UuidParam('zaakId') id: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<EmployerCaseDto> {
    const on = this.cases.today();
    const notice = { noticeId: createdId(cause), receivedOn: on, sender: 'werkgever', by: actor.sub, on } as const;
    return this.cases.carryOut(id, { type: 'RecordDefaultNotice', ...notice }, cause, actor);
  }

  @Post('_zienswijzen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geeft de zienswijze waar de gemeente om vroeg (Awb 4:9)' })
  @ApiOkResponse({ type: EmployerCaseDto })
  giveViews(
    @UuidParam('zaakId') id: string,
    @Body() { tekst }: GiveViewsDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<EmployerCaseDto> {
    const on = this.cases.today();
    const given = { type: 'RecordViews', receivedOn: on, way: 'schriftelijk', by: actor.sub, on } as const;
    const sent = { ...given, sender: 'werkgever' } as const;
    return this.cases.carryOutExplained(id, tekst, (text) => ({ ...sent, text }), cause, actor);
  }
}
