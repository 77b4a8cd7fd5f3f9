import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { notPast } from '../given-date.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { BASIS_WORD } from '../measurement-words.ts';
import { Measurements } from '../measurements.ts';
import { EstablishMeasurementDto } from './establish-measurement.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar', 'beslisser')
@Controller('metingen/:metingId')
export class EstablishMeasurementController {
  constructor(private readonly measurements: Measurements) {}

  /** From here the five weeks of the case begin, as with any wage value; a grant that runs gets a proposal to change. */
  @Post('_vaststellen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt de gemeten loonwaarde vast; de zaak of de toekenning krijgt haar vanzelf' })
  @ApiOkResponse({ type: MeasurementDto })
  establish(
    @UuidParam('metingId') id: string,
    @Body() { percentage: percent, reden, vanaf, volgendeMeting, grondVolgendeMeting }: EstablishMeasurementDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const basis = grondVolgendeMeting === BASIS_WORD.advice ? ('advice' as const) : ('agreed' as const);
    const next = volgendeMeting === undefined ? null : { on: notPast('volgendeMeting', volgendeMeting, on), basis };
    const value = { percent, from: vanaf ?? on, next, by: actor.sub, on };
    return this.measurements.carryOutReasoned(
      id,
      reden,
      (reason) => ({ type: 'EstablishMeasurement', ...value, reason }),
      cause,
      actor,
    );
  }

  @Post('_overnemen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Probeert opnieuw de vastgestelde loonwaarde in de zaak of de toekenning te zetten' })
  @ApiOkResponse({ type: MeasurementDto })
  takeOver(
    @UuidParam('metingId') id: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const deed = { by: actor.sub, on: this.measurements.today() };
    return this.measurements.carryOut(id, { type: 'TakeOver', ...deed }, cause, actor);
  }
}
