import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { pageOf } from '#libs/http/page.dto';
import { MandateFor } from '#libs/mandates/mandate-for';
import { claimAggregate } from '../claim.aggregate.ts';
import { ClaimDetailDto } from '../claim.dto.ts';
import { CLAIM_STATUS, representClaim } from '../claim.representation.ts';
import { ClaimListDto, ClaimListQuery } from './claim-list.dto.ts';
import { Claims } from './claims.query.ts';

/** Between the words of the list and those of the outside. */
const STATUS = Object.entries(CLAIM_STATUS);

@ApiTags('declaraties')
@Roles('werkgever')
@MandateFor('uren', 'loonbestanden', 'betalingen-inzien')
@Controller('declaraties')
export class ClaimListController {
  constructor(
    private readonly claims: Claims,
    private readonly store: EventStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont uw declaraties' })
  @ApiOkResponse({ type: ClaimListDto })
  async list(@Query() query: ClaimListQuery, @Actor() { tenant }: Actor): Promise<ClaimListDto> {
    const status = STATUS.find(([, said]) => said === query.status)?.[0];
    const where = {
      ...(query.maand === undefined ? {} : { month: query.maand }),
      ...(status === undefined ? {} : { status }),
      ...(query.aanvraagId === undefined ? {} : { applicationId: query.aanvraagId }),
      ...(query.dienstverbandId === undefined ? {} : { employmentId: query.dienstverbandId }),
    };
    const [rows, total] = await this.claims.page(tenant, where, pageOf(query));
    const declaraties = rows.map((row) => ({
      declaratieId: row.claimId,
      aanvraagId: row.applicationId,
      toekenningId: row.grantId,
      dienstverbandId: row.employmentId,
      persoonRef: row.personRef,
      gemeentecode: row.municipalityCode,
      maand: row.month,
      wisselendeUren: row.variableHours,
      status: STATUS.find(([known]) => known === row.status)?.[1] ?? row.status,
      uitkomst: row.outcome ?? null,
      bedragCenten: row.amountCents ?? null,
    }));
    return { aantalTotaal: total, pagina: query.pagina ?? 1, declaraties };
  }

  @Get(':declaratieId')
  @ApiOperation({ summary: 'Toont één declaratie, met beoordeling en betaling' })
  @ApiOkResponse({ type: ClaimDetailDto })
  async show(@UuidParam('declaratieId') id: string, @Actor() { tenant }: Actor): Promise<ClaimDetailDto> {
    return representClaim(id, await this.store.state(claimAggregate, id, tenant));
  }
}
