import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { Rejection } from '#libs/kernel/decider';
import { pageOf } from '#libs/http/page.dto';
import { MandateFor } from '#libs/mandates/mandate-for';
import { MeasuredCase } from '../measured-case.ts';
import { Measurements } from '../measurements.ts';
import { MeasurementListDto, MeasurementsQuery } from './measurement-agenda.dto.ts';
import { representListed } from './measurement-agenda.representation.ts';
import { MeasurementRows } from '../measurement-rows.query.ts';

interface Which {
  readonly open: boolean;
  readonly who?: 'employer' | undefined;
  readonly actions: readonly string[];
}

@ApiTags('metingen')
@Controller()
export class MeasurementAgendaController {
  constructor(
    private readonly rows: MeasurementRows,
    private readonly measurements: Measurements,
    private readonly cases: MeasuredCase,
  ) {}

  @Get('metingen')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont de agenda van metingen: wat te laat is eerst, en wanneer er opnieuw wordt gemeten' })
  @ApiOkResponse({ type: MeasurementListDto })
  async agenda(@Query() query: MeasurementsQuery, @Actor() { tenant, roles }: Actor): Promise<MeasurementListDto> {
    const actions = roles.includes('behandelaar') ? await this.actionsFor(query.zaakId, tenant) : [];
    return this.find(tenant, query, { open: query.openstaand !== 'false', actions });
  }

  /** With `openstaand=true` only what the municipality asks of the employer now. */
  @Get('werkgever/metingen')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({
    summary: 'Toont de werkgever zijn metingen: wat wordt gevraagd, tot wanneer, en wat er anders gebeurt',
  })
  @ApiOkResponse({ type: MeasurementListDto })
  asked(@Query() query: MeasurementsQuery, @Actor() { tenant }: Actor): Promise<MeasurementListDto> {
    const open = query.openstaand === 'true';
    return this.find(tenant, query, { open, who: open ? 'employer' : undefined, actions: [] });
  }

  private async actionsFor(caseId: string | undefined, tenant: string): Promise<string[]> {
    if (caseId === undefined) return [];
    const toMeasure = await this.cases.of(caseId, null, tenant, this.measurements.today());
    return toMeasure instanceof Rejection ? [] : ['plannen'];
  }

  private async find(
    tenant: string,
    query: MeasurementsQuery,
    { actions, ...which }: Which,
  ): Promise<MeasurementListDto> {
    const today = this.measurements.today();
    const { page, ...window } = pageOf(query);
    const { rows, total } = await this.rows.find(tenant, today, { applicationId: query.zaakId, ...which, ...window });
    const metingen = rows.flatMap((row) => representListed(row, today));
    return { aantalTotaal: total, pagina: page, metingen, acties: [...actions] };
  }
}
