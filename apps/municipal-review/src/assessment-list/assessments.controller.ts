import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { pageOf } from '#libs/http/page.dto';
import { plainProblem } from '#libs/http/problem';
import { assessmentAggregate } from '../assessment.aggregate.ts';
import { AssessmentDto } from '../assessment.dto.ts';
import { representAssessment } from '../assessment.representation.ts';
import { outcomeCalled } from '../outcome.representation.ts';
import { Reasons } from '../reasons.ts';
import { AssessmentsDto, AssessmentsQuery } from './assessment-list.dto.ts';
import { representRow } from './assessment-list.representation.ts';
import { Assessments } from './assessments.query.ts';

@ApiTags('beoordelingen')
@Roles('behandelaar', 'betaling', 'vrijgave', 'controller')
@Controller('beoordelingen')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly store: EventStore,
    private readonly reasons: Reasons,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de declaraties van de gemeente met hun beoordeling, ook de werkvoorraad' })
  @ApiOkResponse({ type: AssessmentsDto })
  async list(@Query() query: AssessmentsQuery, @Actor() { tenant }: Actor): Promise<AssessmentsDto> {
    const { uitkomst, maand: month, toekenningId: grantId } = query;
    const outcome = uitkomst === undefined ? undefined : outcomeCalled(uitkomst);
    const page = pageOf(query);
    const [rows, total] = await this.assessments.of(tenant, { outcome, month, grantId, ...page });
    return { aantalTotaal: total, pagina: page.page, beoordelingen: rows.map(representRow) };
  }

  @Get(':declaratieId')
  @ApiOperation({ summary: 'Toont een declaratie met haar controles, berekening en betaling' })
  @ApiOkResponse({ type: AssessmentDto })
  async one(@UuidParam('declaratieId') claimId: string, @Actor() { tenant }: Actor): Promise<AssessmentDto> {
    const state = await this.store.state(assessmentAggregate, claimId, tenant);
    if (state.status === 'absent') throw plainProblem(404);
    const written = state.status === 'assessed' ? state.settled?.reasons : undefined;
    const texts = await this.reasons.read(tenant, [written]);
    return representAssessment(state, texts.get(written?.reference ?? '') ?? null);
  }
}
