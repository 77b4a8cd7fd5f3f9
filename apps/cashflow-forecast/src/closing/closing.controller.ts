import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput } from '#libs/http/input';
import { isDate } from '#libs/kernel/dates';
import { Books, type Known } from '../books.query.ts';
import { AnswersCsv, AnswersXlsx, csvFile, xlsxFile } from '#libs/http/csv-file';
import { MandateFor } from '#libs/mandates/mandate-for';
import { BEFORE_ALL } from '../domain/day-marks.ts';
import { closingLines, movedSince } from '../domain/closing.ts';
import { ClosingDto, type ClosingLineDto, ClosingQuery, MovedListDto } from './closing.dto.ts';
import {
  CLOSING_COLUMNS,
  entriesOf,
  pageIn,
  representClosingLine,
  representMoved,
  representSums,
} from './closing.representation.ts';
import { Trails } from './trail.query.ts';

const OfDay = () =>
  ApiParam({ name: 'datum', description: 'De balansdag: een dag die voorbij is.', example: '2026-12-31' });

@ApiTags('afsluiting')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('afsluiting')
export class ClosingController {
  constructor(
    private readonly books: Books,
    private readonly trails: Trails,
  ) {}

  @Get(':datum')
  @OfDay()
  @ApiOperation({ summary: 'Toont wat u op een balansdag nog kreeg, met per maand waaruit het bestaat' })
  @ApiOkResponse({ type: ClosingDto })
  async closing(
    @Param('datum') day: string,
    @Query() query: ClosingQuery,
    @Actor() { tenant }: Actor,
  ): Promise<ClosingDto> {
    const known = await this.knownOn(tenant, day);
    const lines = closingLines(known.figures.open);
    const { pagina, page } = pageIn(lines, query);
    const heard = await this.trails.of(tenant, entriesOf(page), 'until', known.until ?? BEFORE_ALL);
    const regels = page.map((line) => representClosingLine(line, heard));
    return { ...representSums(known.figures.on, lines), pagina, regels };
  }

  @Get(':datum/sindsdien')
  @OfDay()
  @ApiOperation({ summary: 'Toont welke maanden van de balansdag er nu anders voor staan, en door welke gebeurtenis' })
  @ApiOkResponse({ type: MovedListDto })
  async since(
    @Param('datum') day: string,
    @Query() query: ClosingQuery,
    @Actor() { tenant }: Actor,
  ): Promise<MovedListDto> {
    const then = await this.knownOn(tenant, day);
    const now = await this.books.of(tenant);
    const moved = movedSince(then.figures.positions, now.figures.positions, day);
    const { pagina, page } = pageIn(moved, query);
    const heard = await this.trails.of(tenant, entriesOf(page), 'after', then.until ?? BEFORE_ALL);
    return { bekendOp: day, aantal: moved.length, pagina, regels: page.map((one) => representMoved(one, heard)) };
  }

  @Get(':datum/regels.csv')
  @OfDay()
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de lijst van een balansdag als CSV' })
  async csv(@Param('datum') day: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    return csvFile(`afsluiting-${day}`, CLOSING_COLUMNS, await this.rows(tenant, day));
  }

  @Get(':datum/regels.xlsx')
  @OfDay()
  @AnswersXlsx()
  @ApiOperation({ summary: 'Geeft de lijst van een balansdag als werkblad' })
  async xlsx(@Param('datum') day: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    return xlsxFile(`afsluiting-${day}`, CLOSING_COLUMNS, await this.rows(tenant, day));
  }

  private async rows(tenant: string, day: string): Promise<ClosingLineDto[]> {
    const { figures, until = BEFORE_ALL } = await this.knownOn(tenant, day);
    const lines = closingLines(figures.open);
    const heard = await this.trails.of(tenant, entriesOf(lines), 'until', until);
    return lines.map((line) => representClosingLine(line, heard));
  }

  /** Only of a day that is over: what is known of another can still change. */
  private async knownOn(tenant: string, day: string): Promise<Known> {
    if (!isDate(day)) throw wrong('geen-datum', 'Vul een datum in die bestaat, zoals 2026-12-31.');
    if (day >= this.books.today) throw wrong('niet-voorbij', 'Kies een dag die voorbij is.');
    return this.books.of(tenant, day);
  }
}

const wrong = (code: string, melding: string) => new InvalidInput([{ veld: 'datum', code, melding }]);
