import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { NextCaseDto, NextCaseQuery } from './next-case.dto.ts';
import { WorkLists } from './work-list.query.ts';

const ROLE = { behandelen: 'behandelaar', akkoord: 'beslisser' } as const;

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken')
export class NextCaseController {
  constructor(
    private readonly lists: WorkLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One case at a time: there is no way to do several at once. */
  @Get('_volgende')
  @ApiOperation({ summary: 'Wijst de volgende zaak van dezelfde soort aan, op volgorde van de laatste dag van de wet' })
  @ApiOkResponse({ type: NextCaseDto })
  async next(@Query() { soort, na }: NextCaseQuery, @Actor() { tenant, sub, roles }: Actor): Promise<NextCaseDto> {
    if (!roles.includes(ROLE[soort])) return { zaakId: null, aantal: 0 };
    const viewer = { tenant, sub, today: dutchDate(this.clock.now()) };
    const { caseId, count } = await this.lists.next(viewer, soort, na);
    return { zaakId: caseId, aantal: count };
  }
}
