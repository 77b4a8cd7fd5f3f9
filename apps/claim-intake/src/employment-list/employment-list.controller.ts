import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { pageOf } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { employmentAggregate } from '../employment.aggregate.ts';
import { EmploymentDetailDto } from '../employment.dto.ts';
import { EmploymentDetails } from '../employment-details.ts';
import { representWindow } from '../employment.representation.ts';
import { Employments } from '../employments.query.ts';
import { EmploymentListDto, EmploymentListQuery } from './employment-list.dto.ts';

@ApiTags('dienstverbanden')
@Roles('werkgever')
@MandateFor('aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien')
@Controller('dienstverbanden')
export class EmploymentListController {
  constructor(
    private readonly employments: Employments,
    private readonly store: EventStore,
    private readonly details: EmploymentDetails,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont uw dienstverbanden' })
  @ApiOkResponse({ type: EmploymentListDto })
  async list(@Query() query: EmploymentListQuery, @Actor() { tenant }: Actor): Promise<EmploymentListDto> {
    const { personeelsnummer } = query;
    const where = personeelsnummer === undefined ? {} : { personnelNumber: personeelsnummer };
    const [rows, total] = await this.employments.page(tenant, where, pageOf(query));
    const asked = await this.employments.asked(
      tenant,
      rows.map(({ employmentId }) => employmentId),
    );
    const today = dutchDate(this.clock.now());
    const dienstverbanden = rows.map((row) => ({
      dienstverbandId: row.employmentId,
      persoonRef: row.personRef,
      personeelsnummer: row.personnelNumber,
      begindatum: row.startedOn,
      einddatum: row.endsOn ?? null,
      urenPerWeek: row.hoursPerWeek,
      voltijdUren: row.fullTimeHours,
      wisselendeUren: row.variableHours,
      status: row.status === 'ended' ? 'beeindigd' : 'lopend',
      aanvraagtermijn: asked.has(row.employmentId)
        ? null
        : representWindow(
            { startedOn: row.startedOn, reminder: row.reminder ?? null, remindedOn: row.remindedOn ?? null },
            today,
          ),
    }));
    return { aantalTotaal: total, pagina: query.pagina ?? 1, dienstverbanden };
  }

  @Get(':dienstverbandId')
  @ApiOperation({ summary: 'Toont één dienstverband' })
  @ApiOkResponse({ type: EmploymentDetailDto })
  async show(@UuidParam('dienstverbandId') id: string, @Actor() { tenant }: Actor): Promise<EmploymentDetailDto> {
    const state = await this.store.state(employmentAggregate, id, tenant);
    return this.details.of(id, state, tenant);
  }
}
