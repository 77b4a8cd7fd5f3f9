import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { HANDED_IN } from '../domain/entry.ts';
import { EnteredApplicationDto } from '../entered-application.dto.ts';
import { representEntered } from '../entered-application.representation.ts';
import { EnterApplication } from '../intake-commands.ts';
import { EnterApplicationDto } from './enter-application.dto.ts';

@ApiTags('invoer door de gemeente')
@Roles('behandelaar')
@Controller('gemeente/aanvragen')
export class EnterApplicationController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Always for one's own municipality. The streams are the employer's, as those of every application. */
  @Post()
  @ApiOperation({ summary: 'Voert in wat op papier of aan de balie is aangevraagd, of begint ambtshalve' })
  @ApiCreatedResponse({ type: EnteredApplicationDto })
  async enter(
    @Body() dto: EnterApplicationDto,
    @RequestCause() { commandId, context }: Cause,
    @Actor() { tenant: municipalityCode }: Actor,
  ): Promise<EnteredApplicationDto> {
    const on = dutchDate(this.clock.now());
    const { werkgeverId: employerId, aanvrager: applicant, wijze: manner, ontvangenOp: receivedOn } = dto;
    if (receivedOn > on) {
      throw new InvalidInput([{ veld: 'ontvangenOp', code: 'te-laat', melding: 'Deze dag moet nog komen.' }]);
    }
    const cause = { commandId, context: { ...context, tenant: employerId } };
    const applicationId = createdId(cause);
    const terms = dto.termsUnder(dto.personeelsnummer ?? '');
    const entry = { ...HANDED_IN, applicant, manner, enteredOn: on };
    const applied = dto.aanvraag.draftOf('', municipalityCode);
    const state = await this.commands.execute(
      new EnterApplication(applicationId, dto.toPerson(), terms, applied, entry, receivedOn, cause),
    );
    return representEntered({ applicationId, employerId, municipalityCode, on }, state);
  }
}
