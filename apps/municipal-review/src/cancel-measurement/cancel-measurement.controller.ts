import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { given } from '../reasoned.ts';

@ApiTags('metingen')
@Roles('behandelaar')
@Controller('metingen/:metingId')
export class CancelMeasurementController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_annuleren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat een meting niet doorgaan, met een reden' })
  @ApiOkResponse({ type: MeasurementDto })
  cancel(
    @UuidParam('metingId') id: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const deed = { by: actor.sub, on: this.measurements.today() };
    return this.measurements.carryOutReasoned(
      id,
      reden,
      (reason) => ({ type: 'CancelMeasurement', reason: given(reason), ...deed }),
      cause,
      actor,
    );
  }
}
