import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import { notAhead } from '../given-date.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { ExceptPenaltyDto, RecordDefaultNoticeDto } from './record-default-notice.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class RecordDefaultNoticeController {
  constructor(private readonly cases: Cases) {}

  /** One that came too early is kept too, with that as its verdict: it sets no penalty going. */
  @Post('_ingebrekestellingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt een ingebrekestelling vast; na twee weken loopt een dwangsom (Awb 4:17)' })
  @ApiOkResponse({ type: CaseDto })
  record(
    @UuidParam('zaakId') id: string,
    @Body() { ontvangenOp, van: sender }: RecordDefaultNoticeDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const on = this.cases.today();
    const receivedOn = notAhead('ontvangenOp', ontvangenOp, on);
    const notice = { noticeId: createdId(cause), receivedOn, sender, by: actor.sub, on };
    return this.cases.carryOut(id, { type: 'RecordDefaultNotice', ...notice }, cause, actor);
  }

  @Post('_uitzonderingintrekken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt de uitzondering in, met de reden: dan telt de dwangsom weer' })
  @ApiOkResponse({ type: CaseDto })
  withdrawException(
    @UuidParam('zaakId') id: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOutExplained(
      id,
      reden,
      (reasons) => ({ type: 'WithdrawPenaltyException', reasons, ...deed }),
      cause,
      actor,
    );
  }

  @Post('_dwangsomuitzonderingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast waarom er ondanks een ingebrekestelling geen dwangsom is (Awb 4:17 lid 6)' })
  @ApiOkResponse({ type: CaseDto })
  except(
    @UuidParam('zaakId') id: string,
    @Body() { grond: ground, reden }: ExceptPenaltyDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { by: actor.sub, on: this.cases.today() };
    return this.cases.carryOutExplained(
      id,
      reden,
      (reasons) => ({ type: 'ExceptPenalty', ground, reasons, ...deed }),
      cause,
      actor,
    );
  }
}
