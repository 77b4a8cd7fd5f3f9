import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import type { Reason } from '../domain/reason.ts';
import type { CaseCommand } from '../domain/review-case.ts';
import { ForwardCaseDto } from './forward-case.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class ForwardCaseController {
  constructor(private readonly cases: Cases) {}

  @Post('_doorzendingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zendt een aanvraag door naar de gemeente die moet beslissen (artikel 2:3 Awb)' })
  @ApiOkResponse({ type: CaseDto })
  forward(
    @UuidParam('zaakId') id: string,
    @Body() { gemeentecode: toMunicipality, wijze, motivering }: ForwardCaseDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    if (toMunicipality === actor.tenant) {
      throw new InvalidInput([{ veld: 'gemeentecode', code: 'eigen-gemeente', melding: 'Dit is uw eigen gemeente.' }]);
    }
    const deed = { by: actor.sub, on: this.cases.today() };
    const where = { ofMunicipality: actor.tenant, toMunicipality, byPost: wijze === 'post' };
    const command = (reasons: Reason | null): CaseCommand => {
      if (reasons === null) throw new Error('a case is sent on with a reason');
      return { type: 'ForwardCase', ...where, reasons, ...deed };
    };
    return this.cases.carryOutReasoned(id, motivering, command, cause, actor);
  }
}
