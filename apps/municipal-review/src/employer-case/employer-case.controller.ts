import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { caseAggregate } from '../case.aggregate.ts';
import { Contacts } from '../contacts.ts';
import { representPromise } from '../promise.representation.ts';
import { EmployerCaseDto, WhichMunicipalityQuery } from './employer-case.dto.ts';

@ApiTags('aanvragen')
@Roles('werkgever')
@Controller('werkgever/aanvragen')
export class EmployerCaseController {
  constructor(
    private readonly store: EventStore,
    private readonly contacts: Contacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':aanvraagId')
  @ApiOperation({ summary: 'Toont bij wie u terecht kunt over een aanvraag, en welke dag u is beloofd' })
  @ApiOkResponse({ type: EmployerCaseDto })
  async read(
    @UuidParam('aanvraagId') id: string,
    @Query() { gemeentecode }: WhichMunicipalityQuery,
    @Actor() { tenant }: Actor,
  ): Promise<EmployerCaseDto> {
    const state = await this.store.state(caseAggregate, id, gemeentecode);
    if (state.status === 'absent' || state.facts.application.employerId !== tenant) throw plainProblem(404);
    return {
      ...{ aanvraagId: id, gemeentecode },
      contactpersoon: await this.contacts.contactOf(gemeentecode, tenant),
      belofte: representPromise(state, dutchDate(this.clock.now())),
    };
  }
}
