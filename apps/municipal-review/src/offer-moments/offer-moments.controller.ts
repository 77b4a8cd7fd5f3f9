import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { addDays } from '#libs/kernel/dates';
import { MEASUREMENT_DAYS } from '../domain/measurement-next.ts';
import { notPast } from '../given-date.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { OfferMomentsDto } from './offer-moments.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar')
@Controller('metingen/:metingId')
export class OfferMomentsController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_momenten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt de werkgever momenten voor om te meten' })
  @ApiOkResponse({ type: MeasurementDto })
  offer(
    @UuidParam('metingId') id: string,
    @Body() { momenten, watBekeken, uiterlijk }: OfferMomentsDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const moments = momenten.map(({ datum, tijd: at }, nth) => ({
      on: notPast(`momenten[${nth}].datum`, datum, on),
      at,
    }));
    const until = notPast('uiterlijk', uiterlijk ?? addDays(on, MEASUREMENT_DAYS.choose), on);
    return this.measurements.carryOutReasoned(
      id,
      watBekeken,
      (lookedAt) => ({ type: 'OfferMoments', moments, until, lookedAt, by: actor.sub, on }),
      cause,
      actor,
    );
  }
}
