import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { MandateFor } from '#libs/mandates/mandate-for';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';

@ApiTags('metingen')
@Controller()
export class MeasurementFileController {
  constructor(private readonly measurements: Measurements) {}

  @Get('metingen/:metingId')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont een meting met wie aan zet is en wat u kunt doen' })
  @ApiOkResponse({ type: MeasurementDto })
  read(@UuidParam('metingId') id: string, @Actor() actor: Actor): Promise<MeasurementDto> {
    return this.measurements.read(id, actor);
  }

  @Get('werkgever/metingen/:metingId')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({ summary: 'Toont de werkgever een meting, met het rapport als dat er is' })
  @ApiOkResponse({ type: MeasurementDto })
  readAsEmployer(@UuidParam('metingId') id: string, @Actor() actor: Actor): Promise<MeasurementDto> {
    return this.measurements.read(id, actor);
  }
}
