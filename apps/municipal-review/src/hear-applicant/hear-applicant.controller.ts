import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { addDays } from '#libs/kernel/dates';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { HEARING_DAYS } from '../domain/hearing.ts';
import { notAhead } from '../given-date.ts';
import { AskViewsDto, RecordViewsDto } from './hear-applicant.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class HearApplicantController {
  constructor(private readonly cases: Cases) {}

  @Post('_zienswijzen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Vraagt de aanvrager om een zienswijze voor een afwijzing (Awb 4:7)' })
  @ApiOkResponse({ type: CaseDto })
  ask(
    @UuidParam('zaakId') id: string,
    @Body() { vraag, uiterlijk }: AskViewsDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = this.cases.today();
    const asked = { hearingId: createdId(cause), until: longEnough(uiterlijk, on), by: actor.sub, on };
    return this.cases.carryOutExplained(id, vraag, (about) => ({ type: 'AskViews', ...asked, about }), cause, actor);
  }

  @Post('_reacties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt de zienswijze vast die de aanvrager per brief of in een gesprek gaf (Awb 4:9)' })
  @ApiOkResponse({ type: CaseDto })
  record(
    @UuidParam('zaakId') id: string,
    @Body() { tekst, ontvangenOp, wijze: way }: RecordViewsDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = this.cases.today();
    const given = { receivedOn: notAhead('ontvangenOp', ontvangenOp, on), way, by: actor.sub, on };
    return this.cases.carryOutExplained(id, tekst, (text) => ({ type: 'RecordViews', ...given, text }), cause, actor);
  }
}

function longEnough(until: string, on: string): string {
  if (until >= addDays(on, HEARING_DAYS)) return until;
  const melding = `Geef minstens ${HEARING_DAYS} dagen om te reageren.`;
  throw new InvalidInput([{ veld: 'uiterlijk', code: 'te-vroeg', melding }]);
}
