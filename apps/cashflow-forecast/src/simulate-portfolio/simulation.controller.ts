import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { MandateFor } from '#libs/mandates/mandate-for';
import { Books } from '../books.query.ts';
import { momentsOf } from '../domain/uncertainty/closed-form.ts';
import { chancesByMonth, outlookOf } from '../domain/outlook.ts';
import { distributionsOf } from './distribution.ts';
import { SimulationDto, SimulationQuery } from './simulation.dto.ts';
import { simulateInThreads } from './threads.ts';

const PATHS = 1000;

@ApiTags('vooruitzicht')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('vooruitzicht')
export class SimulationController {
  constructor(private readonly books: Books) {}

  @Get('verdeling')
  @ApiOperation({ summary: 'Toont de hele verdeling van vierentwintig maanden, uit duizend verlopen' })
  @ApiOkResponse({ type: SimulationDto })
  async simulation(
    @Query() { bekendOp, zaad = 1 }: SimulationQuery,
    @Actor() { tenant }: Actor,
  ): Promise<SimulationDto> {
    const { positions, delays, sources, on } = (await this.books.of(tenant, bekendOp)).figures;
    const outlook = outlookOf(positions, delays, on, sources);
    const { portfolio } = outlook;
    const { months, by } = chancesByMonth(outlook);
    const windows = months.length;
    const drawn = await simulateInThreads({ portfolio, by, windows, seed: zaad, paths: PATHS });
    const { mean, variance } = momentsOf(portfolio, by, windows);
    return {
      ...{ bekendOp: on, zaad, verlopen: PATHS },
      maanden: distributionsOf(drawn, windows).map(({ meanCents, standardErrorCents, quantilesCents }, nth) => ({
        ...{ maand: months[nth] ?? '', gemiddeldCenten: meanCents, standaardfoutCenten: standardErrorCents },
        formuleCenten: Math.round(mean[nth] ?? 0),
        formuleAfwijkingCenten: Math.round(Math.sqrt(variance[nth] ?? 0)),
        kwantielenCenten: [...quantilesCents],
      })),
    };
  }
}
