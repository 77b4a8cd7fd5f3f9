import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { notPast } from '../given-date.ts';
import { RequestInformationDto } from './request-information.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class RequestInformationController {
  constructor(private readonly cases: Cases) {}

  /** The employer is invited to complete (Awb 4:5); the term stands still until that is done. */
  @Post('_vragen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Vraagt de werkgever de aanvraag aan te vullen; de termijn staat zolang stil' })
  @ApiOkResponse({ type: CaseDto })
  request(
    @UuidParam('zaakId') id: string,
    @Body() { wat: what, uiterlijk, toelichting }: RequestInformationDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = this.cases.today();
    const until = notPast('uiterlijk', uiterlijk, on);
    return this.cases.carryOutReasoned(
      id,
      toelichting,
      (note) => ({ type: 'RequestInformation', what, until, note, by: actor.sub, on }),
      cause,
      actor,
    );
  }
}
