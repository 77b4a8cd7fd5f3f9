import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { accepted, plainProblem } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { notPast } from '../given-date.ts';
import { MeasurementDto } from '../measurement.dto.ts';
import { Measurements } from '../measurements.ts';
import { MeasuredCase } from '../measured-case.ts';
import { PlanMeasurementDto, PlanNeededDto } from './plan-measurement.dto.ts';

@ApiTags('metingen')
@Roles('behandelaar')
@Controller('metingen')
export class PlanMeasurementController {
  constructor(
    private readonly measurements: Measurements,
    private readonly cases: MeasuredCase,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Plant een meting van de loonwaarde voor een zaak, en wijst wie meet' })
  @ApiCreatedResponse({ type: MeasurementDto })
  async plan(
    @Body() { zaakId, deskundige: expert, uiterlijk }: PlanMeasurementDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const chosen = uiterlijk === undefined ? {} : { neededBy: notPast('uiterlijk', uiterlijk, on) };
    const id = createdId(cause);
    const toMeasure = { ...accepted(await this.cases.of(zaakId, id, actor.tenant, on)), ...chosen };
    const command = { type: 'PlanMeasurement', ...toMeasure, expert, by: actor.sub, on } as const;
    return this.measurements.carryOut(id, command, cause, actor);
  }

  @Post(':metingId/_plannen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plant een meting die nodig is, en wijst wie meet' })
  @ApiOkResponse({ type: MeasurementDto })
  async planNeeded(
    @UuidParam('metingId') id: string,
    @Body() { deskundige: expert, uiterlijk }: PlanNeededDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<MeasurementDto> {
    const on = this.measurements.today();
    const state = await this.measurements.state(id, actor);
    if (state.status === 'absent') throw plainProblem(404);
    const { applicationId, employerId, personRef, cause: why } = state;
    const neededBy = uiterlijk === undefined ? state.neededBy : notPast('uiterlijk', uiterlijk, on);
    const measured = { applicationId, employerId, personRef };
    const command = { type: 'PlanMeasurement', measured, cause: why, neededBy, expert, by: actor.sub, on } as const;
    return this.measurements.carryOut(id, command, cause, actor);
  }
}
