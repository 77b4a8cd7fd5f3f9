import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { simulate } from '../domain/law-simulation.ts';
import { viewOf } from '../party.representation.ts';
import { SimulatedDto, SimulateDto } from './law-simulation.dto.ts';
import { changeOf, representSimulated } from './law-simulation.representation.ts';

/** The law changed on the real book: who has more, who has less. */
@ApiTags('wetsimulaties')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('wetsimulaties')
export class LawSimulationController {
  constructor(private readonly books: Books) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Berekent lopende toekenningen met een gewijzigde wet; er wordt niets bewaard' })
  @ApiOkResponse({ type: SimulatedDto })
  async simulate(
    @Body() dto: SimulateDto,
    @Query() { bekendOp }: AsKnownOnQuery,
    @Actor() { tenant }: Actor,
  ): Promise<SimulatedDto> {
    const { book, figures } = await this.books.of(tenant, bekendOp);
    return representSimulated(figures.on, simulate(book, changeOf(dto), this.books, viewOf(tenant).partyOf));
  }
}
