import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { PunctualityDto } from './punctuality.dto.ts';
import { DELAY_COLUMNS, representPunctuality } from './punctuality.representation.ts';

@ApiTags('stiptheid')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('stiptheid')
export class PunctualityController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont hoeveel dagen na de maand elke gemeente betaalt, en wat er nog wacht' })
  @ApiOkResponse({ type: PunctualityDto })
  async punctuality(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<PunctualityDto> {
    return representPunctuality((await this.books.of(tenant, bekendOp)).figures);
  }

  @Get('gemeenten.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de stiptheid per gemeente als CSV' })
  async file(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, gemeenten } = await this.punctuality(query, actor);
    return csvFile(`stiptheid-${bekendOp}`, DELAY_COLUMNS, gemeenten);
  }
}
