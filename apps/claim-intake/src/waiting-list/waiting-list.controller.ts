import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { pageOf, PageQuery } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AwaitedListDto, TaskListDto } from './waiting-list.dto.ts';
import { Waiting } from './waiting.query.ts';
import { representAwaited, representTasks } from './waiting.representation.ts';

/** Who waits for whom, over all municipalities. */
@ApiTags('openstaand')
@Roles('werkgever')
@MandateFor('aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien')
@Controller('openstaand')
export class WaitingListController {
  constructor(
    private readonly waiting: Waiting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('wij-wachten-op-u')
  @ApiOperation({ summary: 'Toont wat u moet doen: waarom, tot wanneer, en wat er anders gebeurt' })
  @ApiOkResponse({ type: TaskListDto })
  async tasks(@Query() query: PageQuery, @Actor() { tenant }: Actor): Promise<TaskListDto> {
    const peildatum = dutchDate(this.clock.now());
    const all = representTasks(await this.waiting.forEmployer(tenant, peildatum), peildatum);
    const { page, limit, offset } = pageOf(query);
    const aantalTeLaat = all.filter(({ dagenOver }) => dagenOver !== null && dagenOver < 0).length;
    const taken = all.slice(offset, offset + limit);
    return { peildatum, aantalTotaal: all.length, aantalTeLaat, pagina: page, taken };
  }

  @Get('u-wacht-op')
  @ApiOperation({ summary: 'Toont waar u op wacht: van wie, tot wanneer, en wat het kost als dat te laat is' })
  @ApiOkResponse({ type: AwaitedListDto })
  async awaited(@Query() query: PageQuery, @Actor() { tenant }: Actor): Promise<AwaitedListDto> {
    const peildatum = dutchDate(this.clock.now());
    const all = representAwaited(await this.waiting.withMunicipalities(tenant), peildatum);
    const { page, limit, offset } = pageOf(query);
    return { peildatum, aantalTotaal: all.length, pagina: page, zaken: all.slice(offset, offset + limit) };
  }
}
