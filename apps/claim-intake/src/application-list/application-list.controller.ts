import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { pageOf } from '#libs/http/page.dto';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { MandateFor } from '#libs/mandates/mandate-for';
import { applicationAggregate } from '../application.aggregate.ts';
import { ApplicationDto } from '../application.dto.ts';
import { APPLICATION_STATUS, representApplication, representTerm } from '../application.representation.ts';
import type { EntryDto } from '../entry.dto.ts';
import { ApplicationListDto, ApplicationListQuery } from './application-list.dto.ts';
import { type ApplicationRow, Applications } from './applications.query.ts';

/** Between the words of the list and those of the outside. */
const STATUS = Object.entries(APPLICATION_STATUS);

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen', 'uren', 'loonbestanden', 'wijzigingen', 'betalingen-inzien')
@Controller('aanvragen')
export class ApplicationListController {
  constructor(
    private readonly applications: Applications,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont uw aanvragen' })
  @ApiOkResponse({ type: ApplicationListDto })
  async list(@Query() query: ApplicationListQuery, @Actor() { tenant }: Actor): Promise<ApplicationListDto> {
    const status = STATUS.find(([, said]) => said === query.status)?.[0];
    const where = {
      ...(status === undefined ? {} : { status }),
      ...(query.dienstverbandId === undefined ? {} : { employmentId: query.dienstverbandId }),
    };
    const today = dutchDate(this.clock.now());
    const [rows, total] = await this.applications.page(tenant, where, pageOf(query));
    const aanvragen = rows.map((row) => ({
      aanvraagId: row.applicationId,
      dienstverbandId: row.employmentId,
      persoonRef: row.personRef ?? null,
      gemeentecode: row.municipalityCode,
      route: row.route,
      status: STATUS.find(([known]) => known === row.status)?.[1] ?? row.status,
      begindatum: row.startedOn ?? null,
      ontvangstdatum: row.receivedOn ?? null,
      termijn: representTerm(row.term == null ? null : { term: row.term, dueOn: row.dueOn ?? null }, today),
      besluitdatum: row.decidedOn ?? null,
      toekenningId: row.grantId ?? null,
      invoer: entryOf(row),
      doorgezondenNaar: row.forwardedTo ?? null,
    }));
    return { aantalTotaal: total, pagina: query.pagina ?? 1, aanvragen };
  }

  @Get(':aanvraagId')
  @ApiOperation({ summary: 'Toont één aanvraag, met wat de gemeente besloot' })
  @ApiOkResponse({ type: ApplicationDto })
  async show(@UuidParam('aanvraagId') id: string, @Actor() { tenant }: Actor): Promise<ApplicationDto> {
    const state = await this.store.state(applicationAggregate, id, tenant);
    return representApplication(id, state, dutchDate(this.clock.now()));
  }
}

function entryOf({ applicant, manner, enteredOn, takenOverOn }: ApplicationRow): EntryDto | null {
  if (applicant == null || manner == null) return null;
  return { aanvrager: applicant, wijze: manner, ingevoerdOp: enteredOn ?? null, overgenomenOp: takenOverOn ?? null };
}
