import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { monthEndsBefore } from '../domain/hindsight.ts';
import { compare, type Compared, ENOUGH, type Honesty, honestyOf } from '../domain/uncertainty/back-test.ts';
import { HonestyDto, type HorizonDto } from './honesty.dto.ts';

@ApiTags('terugblik')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('terugblik')
export class HonestyController {
  constructor(private readonly books: Books) {}

  @Get('bandbreedte')
  @ApiOperation({ summary: 'Toont hoe vaak de bandbreedte hield wat zij beloofde, per aantal maanden vooruit' })
  @ApiOkResponse({ type: HonestyDto })
  async honesty(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant }: Actor): Promise<HonestyDto> {
    const { figures } = await this.books.of(tenant, bekendOp);
    const since = await this.books.knownSince(tenant);
    const seen: Compared[] = [];
    // One after the other: each is a book of its own.
    for (const day of since === undefined ? [] : monthEndsBefore(figures.on, since)) {
      const then = await this.books.of(tenant, day);
      seen.push(...compare(then.figures, figures.receipts, figures.on));
    }
    return { bekendOp: figures.on, horizonten: honestyOf(seen).map(represent) };
  }
}

function represent({ horizon, forecasts, within, meanError, meanAbsoluteError }: Honesty): HorizonDto {
  return {
    ...{ maandenVooruit: horizon, voorspellingen: forecasts, binnen: within },
    binnenProcent: forecasts < ENOUGH ? null : Math.round((100 * within) / forecasts),
    gemiddeldeAfwijkingProcent: percent(meanError),
    gemiddeldErnaastProcent: percent(meanAbsoluteError),
  };
}

const percent = (part: number | null): number | null => (part === null ? null : Math.round(part * 1000) / 10);
