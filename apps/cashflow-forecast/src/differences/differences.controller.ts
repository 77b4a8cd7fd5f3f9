import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { Books } from '../books.query.ts';
import { AnswersCsv, AnswersXlsx, csvFile, xlsxFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { DifferencesChoice, DifferencesDto, DifferencesQuery } from './differences.dto.ts';
import { DIFFERENCE_COLUMNS, listed, representDifference, representDifferences } from './differences.representation.ts';

@ApiTags('verschillen')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('verschillen')
export class DifferencesController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont per persoonsmaand wat verwacht was, wat is ontvangen en waardoor die verschillen' })
  @ApiOkResponse({ type: DifferencesDto })
  async differences(@Query() query: DifferencesQuery, @Actor() { tenant }: Actor): Promise<DifferencesDto> {
    const { on, lines } = await this.found(tenant, query.bekendOp);
    return representDifferences(on, lines, tenant, query);
  }

  @Get('regels.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft alle gevraagde verschillen als CSV' })
  async csv(@Query() query: DifferencesChoice, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { name, rows } = await this.rows(query, tenant);
    return csvFile(name, DIFFERENCE_COLUMNS, rows);
  }

  @Get('regels.xlsx')
  @AnswersXlsx()
  @ApiOperation({ summary: 'Geeft alle gevraagde verschillen als werkblad' })
  async xlsx(@Query() query: DifferencesChoice, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { name, rows } = await this.rows(query, tenant);
    return xlsxFile(name, DIFFERENCE_COLUMNS, rows);
  }

  private async rows(query: DifferencesChoice, tenant: string) {
    const { on, lines } = await this.found(tenant, query.bekendOp);
    return { name: `verschillen-${on}`, rows: listed(lines, tenant, query).map(representDifference) };
  }

  private async found(tenant: string, day: string | undefined) {
    const known = await this.books.of(tenant, day);
    const { on, differences } = known.figures;
    return { on, lines: differences(await this.books.withFacts(tenant, known)) };
  }
}
