import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { pageOf } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { grantStatus } from '../grant.representation.ts';
import { GrantListDto, GrantListQuery, type GrantListRowDto } from './grant-list.dto.ts';
import type { Row } from './grant-list.projection.ts';
import { GrantLists } from './grant-list.query.ts';

@ApiTags('toekenningen')
@Roles('behandelaar', 'beslisser', 'betaling', 'vrijgave', 'controller')
@Controller('toekenningen')
export class GrantListController {
  constructor(
    private readonly lists: GrantLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de toekenningen van de gemeente, elk met haar nieuwste versie' })
  @ApiOkResponse({ type: GrantListDto })
  async list(@Query() query: GrantListQuery, @Actor() { tenant }: Actor): Promise<GrantListDto> {
    const today = dutchDate(this.clock.now());
    const { page, ...window } = pageOf(query);
    const [rows, count] = await this.lists.find(tenant, { status: query.status, today, ...window });
    return { aantalTotaal: count, pagina: page, toekenningen: rows.map((row) => representRow(row, today)) };
  }
}

function representRow(row: Row, today: string): GrantListRowDto {
  const { validThrough = null, wageValuePercent = null, flatRateThrough = null, amountCents = null } = row;
  return {
    ...{ toekenningId: row.grantId, aanvraagId: row.applicationId, werkgeverId: row.employerId },
    ...{ persoonRef: row.personRef, status: grantStatus({ validThrough }, today), toekenningVanaf: row.grantedFrom },
    ...{ totEnMet: validThrough, route: row.route, loonwaardePercentage: wageValuePercent },
    ...{ forfaitTotEnMet: flatRateThrough, urenPerWeek: Number(row.agreedHours), wisselendeUren: row.variableHours },
    ...{ versie: row.version, bedragCenten: amountCents, voorstel: row.proposed },
  };
}
