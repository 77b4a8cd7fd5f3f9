import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http/access';
import { pageOf, PageQuery } from '#libs/http/page.dto';
import { Discrepancies } from './discrepancies.query.ts';
import { DiscrepancyListDto, MISFITS } from './discrepancy-list.dto.ts';

@ApiTags('beheer')
@Roles('beheerder')
@Controller('beheer/afwijkingen')
export class DiscrepancyListController {
  constructor(private readonly discrepancies: Discrepancies) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat gemeenten meldden en niet past bij wat hier bekend is' })
  @ApiOkResponse({ type: DiscrepancyListDto })
  async list(@Query() query: PageQuery): Promise<DiscrepancyListDto> {
    const [rows, total] = await this.discrepancies.page(pageOf(query));
    const afwijkingen = rows.map((row) => ({
      soort: row.category === 'claim' ? 'declaratie' : 'aanvraag',
      onderwerp: row.subject,
      reden: MISFITS[row.misfit as keyof typeof MISFITS],
      over: row.about,
      werkgeverId: row.tenant,
      gemeentecode: row.municipalityCode,
      correlatieId: row.correlationId,
      sinds: row.recordedAt.toISOString(),
    }));
    return { aantalTotaal: total, pagina: query.pagina ?? 1, afwijkingen };
  }
}
