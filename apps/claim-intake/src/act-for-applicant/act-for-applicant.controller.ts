import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { accepted } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { applicationAggregate } from '../application.aggregate.ts';
import type { ApplicationCommand } from '../domain/application.ts';
import { EnteredApplicationDto } from '../entered-application.dto.ts';
import { representEntered } from '../entered-application.representation.ts';
import { ForApplicantDto, OfEmployerQuery, SupplementForApplicantDto } from './act-for-applicant.dto.ts';

@ApiTags('invoer door de gemeente')
@Roles('behandelaar')
@Controller('gemeente/aanvragen/:aanvraagId')
export class ActForApplicantController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont een aanvraag bij uw gemeente, en wat u namens de aanvrager kunt doen' })
  @ApiOkResponse({ type: EnteredApplicationDto })
  async show(
    @UuidParam('aanvraagId') applicationId: string,
    @Query() { werkgeverId: employerId }: OfEmployerQuery,
    @Actor() { tenant: municipalityCode }: Actor,
  ): Promise<EnteredApplicationDto> {
    const state = await this.store.state(applicationAggregate, applicationId, employerId);
    return representEntered({ applicationId, employerId, municipalityCode, on: this.today() }, state);
  }

  @Post('_aanvullen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast wat de aanvrager op papier nastuurde' })
  @ApiOkResponse({ type: EnteredApplicationDto })
  supplement(
    @UuidParam('aanvraagId') id: string,
    @Body() dto: SupplementForApplicantDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<EnteredApplicationDto> {
    const on = this.received(dto);
    const command = { type: 'SupplementApplication', attachments: dto.bijlagen, on } as const;
    return this.carryOut(id, dto, { ...command, byMunicipality: actor.tenant }, cause);
  }

  /** What an employee applied for is withdrawn by the employee, who tells the municipality. */
  @Post('_intrekken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast dat de aanvrager de aanvraag introk, of stopt wat u ambtshalve begon' })
  @ApiOkResponse({ type: EnteredApplicationDto })
  withdraw(
    @UuidParam('aanvraagId') id: string,
    @Body() dto: ForApplicantDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<EnteredApplicationDto> {
    const command = { type: 'WithdrawApplication', on: this.received(dto), byMunicipality: actor.tenant } as const;
    return this.carryOut(id, dto, command, cause);
  }

  private async carryOut(
    applicationId: string,
    { werkgeverId: employerId }: ForApplicantDto,
    command: ApplicationCommand,
    { commandId, context }: Cause,
  ): Promise<EnteredApplicationDto> {
    const { tenant: municipalityCode } = context;
    const cause = { commandId, context: { ...context, tenant: employerId } };
    const state = accepted(await this.store.handle(applicationAggregate, applicationId, command, cause));
    return representEntered({ applicationId, employerId, municipalityCode, on: this.today() }, state);
  }

  private received({ ontvangenOp }: ForApplicantDto): string {
    if (ontvangenOp <= this.today()) return ontvangenOp;
    throw new InvalidInput([{ veld: 'ontvangenOp', code: 'te-laat', melding: 'Deze dag moet nog komen.' }]);
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}
