import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { addToMonth, lastDay, monthOf } from '#libs/kernel/dates';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { accountOf, statisticsOf } from '../domain/accountability.ts';
import { onlyForMunicipality } from '../municipal.ts';
import { AnswersXlsx, plainColumns, xlsxFile } from '../xlsx-file.ts';
import { AccountDto, MonthQuery, StatisticsDto, YearQuery } from './accountability.dto.ts';
import {
  ACCOUNT_COLUMNS,
  representAccount,
  representStatistics,
  STATISTICS_COLUMNS,
} from './accountability.representation.ts';

@ApiTags('verantwoording')
@Roles('controller')
@MandateFor('betalingen-inzien')
@Controller('verantwoording')
export class AccountabilityController {
  constructor(private readonly books: Books) {}

  @Get('jaar')
  @ApiOperation({ summary: 'Toont de totalen van een jaar voor de verantwoording (SiSa)' })
  @ApiOkResponse({ type: AccountDto })
  async account(@Query() query: YearQuery, @Actor() { tenant }: Actor): Promise<AccountDto> {
    const { on, year, rows } = await this.accountRows(query, tenant);
    return representAccount(on, year, rows);
  }

  @Get('jaar.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft een regel per toekenning van een jaar als CSV' })
  async accountCsv(@Query() query: YearQuery, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, year, rows } = await this.accountRows(query, tenant);
    return csvFile(`verantwoording-${year}-bekend-${on}`, plainColumns(ACCOUNT_COLUMNS), rows);
  }

  @Get('jaar.xlsx')
  @AnswersXlsx()
  @ApiOperation({ summary: 'Geeft een regel per toekenning van een jaar als rekenblad, met uitleg' })
  async accountXlsx(@Query() query: YearQuery, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, year, rows } = await this.accountRows(query, tenant);
    return xlsxFile(`verantwoording-${year}-bekend-${on}`, ACCOUNT_COLUMNS, rows);
  }

  @Get('maand')
  @ApiOperation({ summary: 'Toont de aantallen van een maand voor de statistiek (SRG)' })
  @ApiOkResponse({ type: StatisticsDto })
  async statistics(@Query() query: MonthQuery, @Actor() { tenant }: Actor): Promise<StatisticsDto> {
    const { on, month, rows } = await this.statisticsRows(query, tenant);
    return representStatistics(on, month, rows);
  }

  @Get('maand.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft een regel per toekenning van een maand als CSV' })
  async statisticsCsv(@Query() query: MonthQuery, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, month, rows } = await this.statisticsRows(query, tenant);
    return csvFile(`statistiek-${month}-bekend-${on}`, plainColumns(STATISTICS_COLUMNS), rows);
  }

  @Get('maand.xlsx')
  @AnswersXlsx()
  @ApiOperation({ summary: 'Geeft een regel per toekenning van een maand als rekenblad, met uitleg' })
  async statisticsXlsx(@Query() query: MonthQuery, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const { on, month, rows } = await this.statisticsRows(query, tenant);
    return xlsxFile(`statistiek-${month}-bekend-${on}`, STATISTICS_COLUMNS, rows);
  }

  private async accountRows({ bekendOp, jaar }: YearQuery, tenant: string) {
    onlyForMunicipality(tenant);
    const { figures } = await this.books.of(tenant, bekendOp);
    const year = jaar ?? figures.on.slice(0, 4);
    return { on: figures.on, year, rows: accountOf(figures, year) };
  }

  private async statisticsRows({ bekendOp, maand }: MonthQuery, tenant: string) {
    onlyForMunicipality(tenant);
    const { book, figures } = await this.books.of(tenant, bekendOp);
    const running = monthOf(figures.on);
    const month = maand ?? (lastDay(running) <= figures.on ? running : addToMonth(running, -1));
    return { on: figures.on, month, rows: statisticsOf(book, month) };
  }
}
