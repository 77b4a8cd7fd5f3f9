import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { notAhead, notPast } from '../given-date.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { MunicipalitySettings } from '../municipality-settings.query.ts';
import { given } from '../reasoned.ts';
import { type GivenTaskDto, RecordReportDto } from './record-report.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar')
@Controller('metingen/:metingId')
export class RecordReportController {
  constructor(
    private readonly measurements: Measurements,
    private readonly settings: MunicipalitySettings,
  ) {}

  /** What the tasks come to is reckoned beside what the expert says; a difference is shown. */
  @Post('_rapport')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt het rapport vast als gegevens; de werkgever kan het zien en heeft twee weken' })
  @ApiOkResponse({ type: MeasurementDto })
  async record(
    @UuidParam('metingId') id: string,
    @Body() { datum, loonwaardePercentage: percent, taken, adviesVolgendeMeting }: RecordReportDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const datedOn = notAhead('datum', datum, on);
    const nextOn =
      adviesVolgendeMeting === undefined ? null : notPast('adviesVolgendeMeting', adviesVolgendeMeting, on);
    const settings = await this.settings.on(actor.tenant, on);
    const said = { datedOn, percent, tasks: taken.map(taskOf), nextOn, settings, by: actor.sub, on };
    return this.measurements.carryOutReasoned(
      id,
      taken.map(({ naam }) => naam).join('\n'),
      (names) => ({ type: 'RecordReport', ...said, names: given(names) }),
      cause,
      actor,
    );
  }
}

function taskOf(task: GivenTaskDto) {
  return {
    ...{ sharePercent: task.aandeelPercentage, pacePercent: task.tempoPercentage },
    ...{ qualityPercent: task.kwaliteitPercentage, netTimePercent: task.nettoWerktijdPercentage },
    minutesPerDay: task.minutenPerDag,
  };
}
