import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { ChooseRouteDto } from './choose-route.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class ChooseRouteController {
  constructor(private readonly cases: Cases) {}

  @Post('_route')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kiest de route; bij forfait begint nu de termijn van vijf weken' })
  @ApiOkResponse({ type: CaseDto })
  choose(
    @UuidParam('zaakId') id: string,
    @Body() { route, gesprek }: ChooseRouteDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = this.cases.today();
    return this.cases.carryOutReasoned(
      id,
      gesprek,
      (talk) => ({ type: 'ChooseRoute', route, talk, by: actor.sub, on }),
      cause,
      actor,
    );
  }
}
