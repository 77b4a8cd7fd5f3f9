import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ImpactDto, ImpactQuery } from './impact.dto.ts';
import { IMPACT_COLUMNS, representImpact } from './impact.representation.ts';

@ApiTags('impact')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('impact')
export class ImpactController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat de subsidie voor mensen doet, in groepen van tien of meer' })
  @ApiOkResponse({ type: ImpactDto })
  async impact(@Query() { bekendOp, uitkeringCenten }: ImpactQuery, @Actor() { tenant }: Actor): Promise<ImpactDto> {
    return representImpact(await this.books.of(tenant, bekendOp), tenant, uitkeringCenten);
  }

  @Get('partijen.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft dezelfde cijfers per partij als CSV' })
  async file(@Query() query: ImpactQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, partijen } = await this.impact(query, actor);
    return csvFile(`impact-${bekendOp}`, IMPACT_COLUMNS, partijen);
  }
}
