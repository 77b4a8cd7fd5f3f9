import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { Books } from '../books.query.ts';
import { oftenAsked } from '../domain/known-days.ts';
import { KnownDaysDto } from './known-days.dto.ts';

@ApiTags('bekend-op')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('bekend-op')
export class KnownDaysController {
  constructor(private readonly books: Books) {}

  @Get()
  @ApiOperation({ summary: 'Toont op welke dagen een cijfer bekend kan zijn, en welke vaak worden gevraagd' })
  @ApiOkResponse({ type: KnownDaysDto })
  async days(@Actor() { tenant }: Actor): Promise<KnownDaysDto> {
    const since = await this.books.knownSince(tenant);
    const choices = since === undefined ? [] : oftenAsked(this.books.today, since);
    return {
      vandaag: this.books.today,
      bekendVanaf: since ?? null,
      keuzes: choices.map(({ date, which }) => ({ datum: date, soort: which })),
    };
  }
}
