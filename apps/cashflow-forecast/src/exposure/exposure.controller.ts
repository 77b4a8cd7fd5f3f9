import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { ExposureDto, OpenLinesChoice, OpenLinesDto, OpenLinesQuery } from './exposure.dto.ts';
import {
  chosen,
  LINE_COLUMNS,
  PARTY_COLUMNS,
  representExposure,
  representLine,
  representLines,
} from './exposure.representation.ts';

@ApiTags('openstaand')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('openstaand')
export class ExposureController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat is toegekend en nog niet ontvangen, naar ouderdom, stand en partij' })
  @ApiOkResponse({ type: ExposureDto })
  async exposure(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<ExposureDto> {
    return representExposure(await this.books.of(tenant, bekendOp), tenant);
  }

  @Get('regels')
  @ApiOperation({ summary: 'Toont de persoonsmaanden waaruit het openstaande bestaat, met hun berekening' })
  @ApiOkResponse({ type: OpenLinesDto })
  async lines(@Query() query: OpenLinesQuery, @Actor() { tenant }: Actor): Promise<OpenLinesDto> {
    const known = await this.books.of(tenant, query.bekendOp);
    const choice = chosen(known.figures.open, tenant, query);
    const ids = choice.page.map(({ claimId }) => claimId);
    return representLines(known.figures.on, choice, await this.books.calculations(tenant, known, ids));
  }

  @Get('partijen.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de som naar partij en ouderdom als CSV' })
  async partiesFile(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, partijen } = await this.exposure(query, actor);
    return csvFile(`openstaand-${bekendOp}`, PARTY_COLUMNS, partijen);
  }

  @Get('regels.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft alle gevraagde persoonsmaanden als CSV' })
  async linesFile(@Query() query: OpenLinesChoice, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, open } = (await this.books.of(tenant, query.bekendOp)).figures;
    const rows = chosen(open, tenant, query).lines.map((line) => representLine(line));
    return csvFile(`openstaande-maanden-${on}`, LINE_COLUMNS, rows);
  }
}
