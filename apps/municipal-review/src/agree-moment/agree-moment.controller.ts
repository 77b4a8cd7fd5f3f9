import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { notAhead, notPast } from '../given-date.ts';
import { GivenMomentDto } from '../given-moment.dto.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { PerformedDto } from './agree-moment.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar')
@Controller('metingen/:metingId')
export class AgreeMomentController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_afspreken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt een moment vast dat op een andere manier is afgesproken, zoals aan de telefoon' })
  @ApiOkResponse({ type: MeasurementDto })
  agree(
    @UuidParam('metingId') id: string,
    @Body() { datum, tijd: at }: GivenMomentDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const moment = { on: notPast('datum', datum, on), at };
    return this.measurements.carryOut(id, { type: 'AgreeMoment', moment, by: actor.sub, on }, cause, actor);
  }

  @Post('_uitgevoerd')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast dat er is gemeten; vanaf die dag wacht u op het rapport' })
  @ApiOkResponse({ type: MeasurementDto })
  perform(
    @UuidParam('metingId') id: string,
    @Body() { uitgevoerdOp }: PerformedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const performedOn = notAhead('uitgevoerdOp', uitgevoerdOp, on);
    return this.measurements.carryOut(id, { type: 'RecordPerformed', performedOn, by: actor.sub, on }, cause, actor);
  }
}
