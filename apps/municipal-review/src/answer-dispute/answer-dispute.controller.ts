import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { given } from '../reasoned.ts';
import { AnswerDisputeDto } from './answer-dispute.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar', 'beslisser')
@Controller('metingen/:metingId')
export class AnswerDisputeController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_beantwoorden')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Antwoordt een werkgever die het niet eens is: het rapport blijft, of er komt een tweede meting',
  })
  @ApiOkResponse({ type: MeasurementDto })
  answer(
    @UuidParam('metingId') id: string,
    @Body() { uitkomst, reden }: AnswerDisputeDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const outcome = uitkomst === 'handhaven' ? 'kept' : 'second';
    const deed = { secondId: createdId(cause), by: actor.sub, on: this.measurements.today() };
    return this.measurements.carryOutReasoned(
      id,
      reden,
      (reason) => ({ type: 'AnswerDispute', outcome, reason: given(reason), ...deed }),
      cause,
      actor,
    );
  }
}
