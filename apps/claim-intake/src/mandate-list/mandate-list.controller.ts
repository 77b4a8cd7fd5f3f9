import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import { Mandates } from '#libs/mandates/mandates.query';
import { representMandate } from '../mandate.representation.ts';
import { MandateListDto } from './mandate-list.dto.ts';

@ApiTags('machtigingen')
@Roles('werkgever')
@OwnerOnly()
@Controller('machtigingen')
export class MandateListController {
  constructor(
    private readonly mandates: Mandates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont wie u machtigde, waarvoor en tot wanneer' })
  @ApiOkResponse({ type: MandateListDto })
  async list(@Actor() { tenant }: Actor): Promise<MandateListDto> {
    const on = dutchDate(this.clock.now());
    const rows = await this.mandates.all(tenant);
    const seen = rows.map((row) => ({ ...row, branch: row.branch ?? null, withdrawnOn: row.withdrawnOn ?? null }));
    return { machtigingen: seen.map((each) => representMandate(each, on)) };
  }
}
