import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { InvalidInput } from '#libs/http/input';
import { accepted } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import { mandateAggregate } from '../mandate.aggregate.ts';
import { MandateDto } from '../mandate.dto.ts';
import { representMandate } from '../mandate.representation.ts';
import { GiveMandateDto } from './give-mandate.dto.ts';

@ApiTags('machtigingen')
@Roles('werkgever')
@OwnerOnly()
@Controller('machtigingen')
export class GiveMandateController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Machtigt een ander, zoals een salarisbureau, om iets voor u te doen' })
  @ApiCreatedResponse({ type: MandateDto })
  async give(@Body() dto: GiveMandateDto, @RequestCause() cause: Cause): Promise<MandateDto> {
    const on = dutchDate(this.clock.now());
    const terms = dto.toTerms();
    if (terms.endsOn < on) {
      throw new InvalidInput([{ veld: 'totEnMet', code: 'te-vroeg', melding: 'Deze dag is al voorbij.' }]);
    }
    if (terms.intermediary === cause.context.tenant) {
      throw new InvalidInput([{ veld: 'gemachtigde', code: 'uzelf', melding: 'Dit is uw eigen KvK-nummer.' }]);
    }
    const mandateId = createdId(cause);
    const command = { type: 'GiveMandate', employerId: cause.context.tenant, terms, on } as const;
    accepted(await this.store.handle(mandateAggregate, mandateId, command, cause));
    return representMandate({ mandateId, ...terms, givenOn: on, withdrawnOn: null }, on);
  }
}
