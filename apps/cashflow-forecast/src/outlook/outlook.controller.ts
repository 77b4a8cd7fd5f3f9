import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { DaysDto, DaysQuery, MonthsDto } from './outlook.dto.ts';
import { DAY_COLUMNS, MONTH_COLUMNS, representDays, representMonths } from './outlook.representation.ts';

@ApiTags('vooruitzicht')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('vooruitzicht')
export class OutlookController {
  constructor(private readonly books: Books) {}

  @Get('maanden')
  @ApiOperation({ summary: 'Toont wat de komende vierentwintig maanden wordt verwacht, met bandbreedte' })
  @ApiOkResponse({ type: MonthsDto })
  async months(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<MonthsDto> {
    return representMonths((await this.books.of(tenant, bekendOp)).figures);
  }

  @Get('dagen')
  @ApiOperation({ summary: 'Toont de komende dertien weken per dag, met het laagste punt en zijn datum' })
  @ApiOkResponse({ type: DaysDto })
  async days(@Query() query: DaysQuery, @Actor() { tenant }: Actor): Promise<DaysDto> {
    const { figures } = await this.books.of(tenant, query.bekendOp);
    return representDays(figures, tenant, query);
  }

  @Get('maanden.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de vierentwintig maanden als CSV' })
  async monthsFile(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, maanden } = await this.months(query, actor);
    return csvFile(`vooruitzicht-maanden-${bekendOp}`, MONTH_COLUMNS, maanden);
  }

  @Get('dagen.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de dertien weken per dag als CSV' })
  async daysFile(@Query() query: DaysQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, dagen } = await this.days(query, actor);
    return csvFile(`vooruitzicht-dagen-${bekendOp}`, DAY_COLUMNS, dagen);
  }
}
