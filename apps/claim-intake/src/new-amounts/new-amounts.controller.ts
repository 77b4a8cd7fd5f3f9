import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { AnswersCsv, csvFile } from '#libs/http/csv-file';
import { InvalidInput } from '#libs/http/input';
import { pageOf, PageQuery } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { NewAmountsDto } from './new-amounts.dto.ts';
import { newAmountColumns, xlsxFile } from './amounts-file.ts';
import { NewAmounts } from './new-amounts.query.ts';
import { representNewAmount, totalsOf } from './new-amounts.representation.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const [FIRST_YEAR, LAST_YEAR] = [2018, 2099];

const Year = () => ApiParam({ name: 'jaar', description: 'Het jaar dat op 1 januari begint.', example: 2027 });

/** New amounts per 1 January (indexering, Participatiewet 10d lid 7), reckoned with what holds today. */
@ApiTags('nieuwe-bedragen')
@Roles('werkgever')
@MandateFor('betalingen-inzien')
@Controller('nieuwe-bedragen')
export class NewAmountsController {
  constructor(
    private readonly amounts: NewAmounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':jaar')
  @Year()
  @ApiOperation({ summary: 'Toont per persoon wat de subsidie per 1 januari was, wordt en scheelt' })
  @ApiOkResponse({ type: NewAmountsDto })
  async list(
    @Param('jaar') jaar: string,
    @Query() query: PageQuery,
    @Actor() { tenant }: Actor,
  ): Promise<NewAmountsDto> {
    const year = yearOf(jaar);
    const all = await this.amounts.of(tenant, year);
    const { page, limit, offset } = pageOf(query);
    const bedragen = all.slice(offset, offset + limit).map(representNewAmount);
    return { jaar: year, peildatum: dutchDate(this.clock.now()), ...totalsOf(all), pagina: page, bedragen };
  }

  @Get(':jaar/loonadministratie.csv')
  @Year()
  @AnswersCsv()
  @ApiOperation({ summary: 'Geeft de nieuwe bedragen als CSV voor de loonadministratie' })
  async csv(@Param('jaar') jaar: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const year = yearOf(jaar);
    return csvFile(`nieuwe-bedragen-${year}`, newAmountColumns(year), await this.rows(tenant, year));
  }

  @Get(':jaar/loonadministratie.xlsx')
  @Year()
  @ApiOperation({ summary: 'Geeft de nieuwe bedragen als werkblad voor de loonadministratie' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(@Param('jaar') jaar: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const year = yearOf(jaar);
    const bytes = await xlsxFile(year, await this.rows(tenant, year));
    const disposition = `attachment; filename="nieuwe-bedragen-${year}.xlsx"`;
    return new StreamableFile(bytes, { type: XLSX, disposition, length: bytes.length });
  }

  private async rows(tenant: string, year: number) {
    return (await this.amounts.of(tenant, year)).map(representNewAmount);
  }
}

function yearOf(jaar: string): number {
  const year = /^\d{4}$/.test(jaar) ? Number(jaar) : 0;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw new InvalidInput([{ veld: 'jaar', code: 'geen-jaar', melding: `Vul een jaar in vanaf ${FIRST_YEAR}.` }]);
}
