import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, AnswersXlsx, csvFile, xlsxFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { DecisionDaysDto } from './decision-days.dto.ts';
import { DECISION_COLUMNS, representDecisionDays } from './decision-days.representation.ts';

@ApiTags('stiptheid')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('besluitdagen')
export class DecisionDaysController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({
    summary: 'Toont hoe snel elke gemeente beslist en voor het eerst betaalt, tegen de termijn van de wet',
  })
  @ApiOkResponse({ type: DecisionDaysDto })
  async decisionDays(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<DecisionDaysDto> {
    const known = await this.books.of(tenant, bekendOp);
    return representDecisionDays(await this.books.withFacts(tenant, known), known.figures.on);
  }

  @Get('gemeenten.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de besluitdagen per gemeente als CSV' })
  async csv(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, gemeenten } = await this.decisionDays(query, actor);
    return csvFile(`besluitdagen-${bekendOp}`, DECISION_COLUMNS, gemeenten);
  }

  @Get('gemeenten.xlsx')
  @AnswersXlsx()
  @ApiOperation({ summary: 'Geeft de besluitdagen per gemeente als werkblad' })
  async xlsx(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, gemeenten } = await this.decisionDays(query, actor);
    return xlsxFile(`besluitdagen-${bekendOp}`, DECISION_COLUMNS, gemeenten);
  }
}
