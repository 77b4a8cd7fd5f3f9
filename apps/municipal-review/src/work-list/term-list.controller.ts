import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays, daysBetween } from '#libs/kernel/dates';
import { fixingTerm } from '../domain/penalty-run.ts';
import type { Row } from './work-list.projection.ts';
import { penaltyOfRow } from './work-list.representation.ts';
import { type ListedTermDto, TermListDto } from './term-list.dto.ts';
import { TermLists } from './term-list.query.ts';

@ApiTags('termijnen')
@Roles('behandelaar', 'beslisser')
@Controller('termijnen')
export class TermListController {
  constructor(
    private readonly lists: TermLists,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont termijnen die aandacht vragen en dwangsommen: dagen, bedrag tot nu, hoogstens' })
  @ApiOkResponse({ type: TermListDto })
  async list(@Actor() { tenant }: Actor): Promise<TermListDto> {
    const today = dutchDate(this.clock.now());
    const rows = (await this.lists.find(tenant, today)).map((row) => representTerm(row, today));
    const termijnen = rows.filter(({ uiterlijk, dwangsom }) => uiterlijk !== null || dwangsom !== null);
    const noticed = termijnen.filter(({ beslissenUiterlijk }) => beslissenUiterlijk !== null);
    const owed = noticed.flatMap(({ dwangsom }) =>
      dwangsom === null || dwangsom.stand === 'vervallen' ? [] : dwangsom,
    );
    return {
      ...{ peildatum: today, inGebreke: noticed.length },
      teLaat: termijnen.filter(({ dagenOver }) => dagenOver !== null && dagenOver < 0).length,
      totNuCenten: owed.reduce((sum, { totNuCenten }) => sum + totNuCenten, 0),
      hoogstensCenten: owed.reduce((sum, { stand, totNuCenten, hoogstensCenten }) => {
        return sum + (stand === 'gestopt' ? totNuCenten : hoogstensCenten);
      }, 0),
      termijnen,
    };
  }
}

function representTerm(row: Row, today: string): ListedTermDto {
  const dueOn = row.dueOn ?? null;
  const answerBy = row.answerBy ?? null;
  const run = answerBy === null ? null : { startsOn: addDays(answerBy, 1), stoppedOn: row.stoppedOn ?? null };
  return {
    ...{ zaakId: row.caseId, persoonRef: row.personRef, werkgeverId: row.employerId, status: row.status },
    ...{ toegewezenAan: row.assignedTo ?? null, uiterlijk: dueOn, beslissenUiterlijk: answerBy },
    dagenOver: dueOn === null ? null : daysBetween(today, dueOn),
    dwangsom: penaltyOfRow(row, today),
    vaststellenUiterlijk: run === null ? null : (fixingTerm(run, null, today)?.dueOn ?? null),
  };
}
