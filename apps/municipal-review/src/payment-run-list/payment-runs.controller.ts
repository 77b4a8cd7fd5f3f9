import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { PageQuery, pageOf } from '#libs/http/page.dto';
import { plainProblem } from '#libs/http/problem';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { PaymentRunDto, RunLinesQuery } from '../payment-run.dto.ts';
import { representRun } from '../payment-run.representation.ts';
import { PaymentRunsDto } from './payment-runs.dto.ts';
import { PaymentRuns } from './payment-runs.query.ts';
import { representRunRow } from './payment-runs.representation.ts';

@ApiTags('betaalruns')
@Roles('betaling', 'vrijgave', 'controller')
@Controller('betaalruns')
export class PaymentRunsController {
  constructor(
    private readonly runs: PaymentRuns,
    private readonly store: EventStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de betaalruns van de gemeente, nieuwste eerst' })
  @ApiOkResponse({ type: PaymentRunsDto })
  async list(@Query() query: PageQuery, @Actor() { tenant }: Actor): Promise<PaymentRunsDto> {
    const page = pageOf(query);
    const [rows, total] = await this.runs.of(tenant, page);
    return { aantalTotaal: total, pagina: page.page, betaalruns: rows.map(representRunRow) };
  }

  @Get(':betaalrunId')
  @ApiOperation({ summary: 'Toont een betaalrun met haar betalingen en wat de bank ervan zei' })
  @ApiOkResponse({ type: PaymentRunDto })
  async one(
    @UuidParam('betaalrunId') runId: string,
    @Query() query: RunLinesQuery,
    @Actor() { tenant, sub }: Actor,
  ): Promise<PaymentRunDto> {
    const state = await this.store.state(paymentRunAggregate, runId, tenant);
    if (state.status === 'absent') throw plainProblem(404);
    return representRun(runId, state, sub, query);
  }
}
