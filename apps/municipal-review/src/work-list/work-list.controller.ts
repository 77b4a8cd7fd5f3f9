import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { pageOf } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { CASE_STATUSES, OPEN_STATUSES } from '../case-words.ts';
import { CurrentFigures } from '../current-figures.ts';
import { MunicipalitySettings } from '../municipality-settings.query.ts';
import { WorkListDto, WorkListQuery } from './work-list.dto.ts';
import { WorkLists } from './work-list.query.ts';
import { representRow } from './work-list.representation.ts';

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken')
export class WorkListController {
  constructor(
    private readonly lists: WorkLists,
    private readonly figures: CurrentFigures,
    private readonly settings: MunicipalitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de werklijst: zaken op volgorde van de laatste dag van de wet' })
  @ApiOkResponse({ type: WorkListDto })
  async list(@Query() query: WorkListQuery, @Actor() { tenant, sub }: Actor): Promise<WorkListDto> {
    const { status, groep: group } = query;
    const statuses = status === undefined ? OPEN_STATUSES : status === 'alle' ? CASE_STATUSES : [status];
    const { page, ...window } = pageOf(query);
    const today = dutchDate(this.clock.now());
    const { counts, groups, rows } = await this.lists.find({ tenant, sub, today }, { statuses, group }, window);
    const ofStatuses = statuses.reduce((sum, each) => sum + (counts.get(each) ?? 0), 0);
    const light = { today, figures: await this.figures.figures(), settings: await this.settings.on(tenant, today) };
    return {
      aantalTotaal: group === undefined ? ofStatuses : groups[group],
      pagina: page,
      aantallen: Object.fromEntries(CASE_STATUSES.map((each) => [each, counts.get(each) ?? 0])),
      groepen: groups,
      zaken: rows.map((row) => representRow(row, light)),
    };
  }
}
