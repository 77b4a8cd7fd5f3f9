import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { ReactToReportDto } from './react-to-report.dto.ts';

@ApiTags('metingen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('werkgever/metingen/:metingId')
export class ReactToReportController {
  constructor(private readonly measurements: Measurements) {}

  @Post('_reageren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zegt of de werkgever het met het rapport eens is' })
  @ApiOkResponse({ type: MeasurementDto })
  react(
    @UuidParam('metingId') id: string,
    @Body() { standpunt, reden }: ReactToReportDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    if (standpunt === 'niet-eens' && reden === undefined) {
      throw new InvalidInput([{ veld: 'reden', code: 'verplicht', melding: 'Zeg waarom u het niet eens bent.' }]);
    }
    const view = standpunt === 'eens' ? 'agreed' : 'disagreed';
    const deed = { by: actor.sub, on: this.measurements.today() };
    return this.measurements.carryOutReasoned(
      id,
      reden,
      (reason) => ({ type: 'ReactToReport', view, reason, ...deed }),
      cause,
      actor,
    );
  }
}
