import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { caseAggregate } from '../case.aggregate.ts';
import { CaseHistoryDto } from './case-history.dto.ts';
import { representHistory } from './case-history.representation.ts';

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken/:zaakId')
export class CaseHistoryController {
  constructor(private readonly store: EventStore) {}

  @Get('verloop')
  @ApiOperation({ summary: 'Toont wat er met een zaak gebeurde, wanneer en door wie' })
  @ApiOkResponse({ type: CaseHistoryDto })
  async history(@UuidParam('zaakId') id: string, @Actor() { tenant }: Actor): Promise<CaseHistoryDto> {
    const history = await this.store.history(caseAggregate, id, tenant);
    if (history.length === 0) throw plainProblem(404);
    return { gebeurtenissen: representHistory(history.map(({ event }) => event)) };
  }
}
