import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { hindsight, type Hindsight, hindsightDays } from '../domain/hindsight.ts';
import { HindsightDto } from './hindsight.dto.ts';
import { HINDSIGHT_COLUMNS, representHindsight } from './hindsight.representation.ts';

@ApiTags('terugblik')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('terugblik')
export class HindsightController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont per maand wat aan het begin ervan werd verwacht, en wat er is ontvangen' })
  @ApiOkResponse({ type: HindsightDto })
  async hindsight(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<HindsightDto> {
    const { figures } = await this.books.of(tenant, bekendOp);
    const since = await this.books.knownSince(tenant);
    const seen: Hindsight[] = [];
    // One after the other: each is a book of its own.
    for (const day of since === undefined ? [] : hindsightDays(figures.on, since)) {
      const then = await this.books.of(tenant, day);
      seen.push(hindsight(then.figures, figures.receipts, figures.on));
    }
    return { bekendOp: figures.on, maanden: seen.map(representHindsight) };
  }

  @Get('maanden.csv')
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft dezelfde maanden als CSV' })
  async file(@Query() query: AsKnownOnQuery, @Actor() actor: Actor): Promise<StreamableFile> {
    const { bekendOp, maanden } = await this.hindsight(query, actor);
    return csvFile(`terugblik-${bekendOp}`, HINDSIGHT_COLUMNS, maanden);
  }
}
