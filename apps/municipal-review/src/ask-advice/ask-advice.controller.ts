import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { Cases } from '../cases.ts';
import type { Verdict } from '../domain/case-advice.ts';
import type { Reason } from '../domain/reason.ts';
import type { CaseCommand } from '../domain/review-case.ts';
import { notPast } from '../given-date.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { AskAdviceDto, GiveAdviceDto } from './ask-advice.dto.ts';

const VERDICTS: Readonly<Record<GiveAdviceDto['oordeel'], Verdict>> = {
  voor: 'for',
  tegen: 'against',
  'onder-voorwaarde': 'condition',
};

/** Other departments agree inside the case, before the employer gets one answer. */
@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken/:zaakId')
export class AskAdviceController {
  constructor(private readonly cases: Cases) {}

  @Post('adviezen')
  @Roles('behandelaar')
  @HttpCode(200)
  @ApiOperation({ summary: 'Vraagt een andere afdeling om advies; tot dat er is wordt niets voorgesteld' })
  @ApiOkResponse({ type: CaseDto })
  ask(
    @UuidParam('zaakId') id: string,
    @Body() { afdeling: department, vraag, uiterlijk }: AskAdviceDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = this.deed(actor);
    const until = notPast('uiterlijk', uiterlijk, deed.on);
    const asked = { adviceId: createdId(cause), department, until, ...deed };
    return this.written(id, vraag, (question) => ({ type: 'AskAdvice', question, ...asked }), cause, actor);
  }

  @Post('adviezen/:adviesId/_geven')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt het advies vast: voor, tegen of onder voorwaarde, met waarom' })
  @ApiOkResponse({ type: CaseDto })
  give(
    @UuidParam('zaakId') id: string,
    @UuidParam('adviesId') adviceId: string,
    @Body() { oordeel, tekst }: GiveAdviceDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const given = { adviceId, verdict: VERDICTS[oordeel], ...this.deed(actor) };
    return this.written(id, tekst, (text) => ({ type: 'GiveAdvice', text, ...given }), cause, actor);
  }

  @Post('adviezen/:adviesId/_intrekken')
  @Roles('behandelaar')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt een vraag om advies in, met de reden' })
  @ApiOkResponse({ type: CaseDto })
  withdraw(
    @UuidParam('zaakId') id: string,
    @UuidParam('adviesId') adviceId: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { adviceId, ...this.deed(actor) };
    return this.written(id, reden, (reasons) => ({ type: 'WithdrawAdvice', reasons, ...deed }), cause, actor);
  }

  @Post('adviezen/:adviesId/_overslaan')
  @Roles('behandelaar')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast waarom een advies niet wordt afgewacht' })
  @ApiOkResponse({ type: CaseDto })
  leaveOut(
    @UuidParam('zaakId') id: string,
    @UuidParam('adviesId') adviceId: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const deed = { adviceId, ...this.deed(actor) };
    return this.written(id, reden, (reasons) => ({ type: 'LeaveOutAdvice', reasons, ...deed }), cause, actor);
  }

  private deed({ sub: by }: Actor): { by: string; on: string } {
    return { by, on: this.cases.today() };
  }

  private written(
    id: string,
    text: string,
    command: (text: Reason) => CaseCommand,
    cause: Cause,
    actor: Actor,
  ): Promise<CaseDto> {
    const reasoned = (reason: Reason | null): CaseCommand => {
      if (reason === null) throw new Error('advice is asked and given in words');
      return command(reason);
    };
    return this.cases.carryOutReasoned(id, text, reasoned, cause, actor);
  }
}
