import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { AnnounceExtensionDto, RecordStandstillDto } from './record-term-fact.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class RecordTermFactController {
  constructor(private readonly cases: Cases) {}

  @Post('_opschorten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast dat de termijn stilstaat zonder vraag om aanvulling (Awb 4:15 lid 2)' })
  @ApiOkResponse({ type: CaseDto })
  standStill(
    @UuidParam('zaakId') id: string,
    @Body() { grond: ground, vanaf: from, totEnMet: through, bron }: RecordStandstillDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    if (through < from) {
      throw new InvalidInput([{ veld: 'totEnMet', code: 'te-vroeg', melding: 'Deze dag ligt voor de eerste dag.' }]);
    }
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOutExplained(
      id,
      bron,
      (source) => ({ type: 'RecordStandstill', ground, from, through, source, ...deed }),
      cause,
      actor,
    );
  }

  /** The five weeks of the Participation Act do not move by it; the reasonable term does (Awb 4:14 lid 1 and 3). */
  @Post('_verdagen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast dat een verdaging is meegedeeld (Awb 4:14)' })
  @ApiOkResponse({ type: CaseDto })
  extend(
    @UuidParam('zaakId') id: string,
    @Body() { weken: weeks, reden }: AnnounceExtensionDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOutExplained(
      id,
      reden,
      (reasons) => ({ type: 'AnnounceExtension', weeks, reasons, ...deed }),
      cause,
      actor,
    );
  }
}
