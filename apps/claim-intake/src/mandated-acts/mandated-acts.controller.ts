import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Actor, Roles } from '#libs/http/access';
import { pageOf } from '#libs/http/page.dto';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import { type Deed, MandatedActsDto, MandatedActsQuery } from './mandated-acts.dto.ts';
import { MandatedActs } from './mandated-acts.query.ts';

const DEED: Readonly<Record<string, Deed>> = {
  EmploymentRegistered: 'dienstverband-vastgelegd',
  EmploymentChanged: 'dienstverband-gewijzigd',
  EmploymentEnded: 'einde-gemeld',
  ApplicationDrafted: 'aanvraag-geschreven',
  ApplicationSubmitted: 'aanvraag-ingediend',
  ApplicationSupplemented: 'aanvraag-aangevuld',
  ApplicationWithdrawn: 'aanvraag-ingetrokken',
  ApplicationTakenOver: 'aanvraag-overgenomen',
  ClaimSubmitted: 'uren-ingediend',
  PayrollFileReceived: 'loonbestand-ontvangen',
  PayrollRowsHandedIn: 'loonbestand-ingediend',
};

@ApiTags('machtigingen')
@Roles('werkgever')
@OwnerOnly()
@Controller('machtigingen/handelingen')
export class MandatedActsController {
  constructor(private readonly acts: MandatedActs) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat gemachtigden voor u deden' })
  @ApiOkResponse({ type: MandatedActsDto })
  async list(@Query() query: MandatedActsQuery, @Actor() { tenant }: Actor): Promise<MandatedActsDto> {
    const where = query.gemachtigde === undefined ? {} : { intermediary: query.gemachtigde };
    const [rows, total] = await this.acts.of(tenant, where, pageOf(query));
    const handelingen = rows.map(({ type, doneAt, actor, intermediary, branch, subject }) => ({
      ...{ wat: DEED[type] ?? 'anders', op: doneAt.toISOString(), door: actor, gemachtigde: intermediary },
      ...{ vestiging: branch ?? null, onderwerp: subject },
    }));
    return { aantalTotaal: total, pagina: query.pagina ?? 1, handelingen };
  }
}
