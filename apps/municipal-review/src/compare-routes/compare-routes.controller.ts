import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { caseAggregate } from '../case.aggregate.ts';
import { Cases } from '../cases.ts';
import { CurrentFigures } from '../current-figures.ts';
import { MunicipalitySettings } from '../municipality-settings.query.ts';
import { compareRoutes } from './compare-routes.ts';
import { RoutesDto, RoutesQuery } from './routes.dto.ts';

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken/:zaakId')
export class CompareRoutesController {
  constructor(
    private readonly store: EventStore,
    private readonly cases: Cases,
    private readonly figures: CurrentFigures,
    private readonly settings: MunicipalitySettings,
  ) {}

  @Get('routes')
  @ApiOperation({
    summary: 'Toont het forfait en de gemeten loonwaarde naast elkaar, met bedrag en wat kan tegenvallen',
  })
  @ApiOkResponse({ type: RoutesDto })
  async compare(
    @UuidParam('zaakId') id: string,
    @Query() { loonwaarde: estimate }: RoutesQuery,
    @Actor() { tenant }: Actor,
  ): Promise<RoutesDto> {
    const state = await this.store.state(caseAggregate, id, tenant);
    if (state.status === 'absent') throw plainProblem(404);
    const settings = await this.settings.on(tenant, this.cases.today());
    return compareRoutes(state.facts, { figures: await this.figures.figures(), settings, estimate });
  }
}
