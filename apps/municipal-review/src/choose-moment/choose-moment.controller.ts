import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import type { Reason } from '../domain/reason.ts';
import { notPast } from '../given-date.ts';
import { GivenMomentDto } from '../given-moment.dto.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { given } from '../reasoned.ts';
import { NoMomentDto } from './choose-moment.dto.ts';

@ApiTags('metingen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('werkgever/metingen/:metingId')
export class ChooseMomentController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_kiezen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kiest een van de momenten die de gemeente voorstelt' })
  @ApiOkResponse({ type: MeasurementDto })
  choose(
    @UuidParam('metingId') id: string,
    @Body() { datum, tijd: at }: GivenMomentDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const moment = { on: notPast('datum', datum, on), at };
    return this.measurements.carryOut(id, { type: 'ChooseMoment', moment, by: actor.sub, on }, cause, actor);
  }

  @Post('_geenmoment')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt dat geen van de momenten past, en waarom' })
  @ApiOkResponse({ type: MeasurementDto })
  decline(
    @UuidParam('metingId') id: string,
    @Body() { reden }: NoMomentDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const deed = { by: actor.sub, on: this.measurements.today() };
    const command = (reason: Reason | null) => ({ type: 'DeclineMoments', reason: given(reason), ...deed }) as const;
    return this.measurements.carryOutReasoned(id, reden, command, cause, actor);
  }
}
