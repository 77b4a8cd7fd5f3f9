import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { accepted, plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import { mandateAggregate } from '../mandate.aggregate.ts';
import { MandateDto } from '../mandate.dto.ts';
import { representMandate } from '../mandate.representation.ts';

@ApiTags('machtigingen')
@Roles('werkgever')
@OwnerOnly()
@Controller('machtigingen')
export class WithdrawMandateController {
  constructor(
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':machtigingId/_intrekken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt een machtiging in: vanaf nu geldt zij niet meer' })
  @ApiOkResponse({ type: MandateDto })
  async withdraw(@UuidParam('machtigingId') mandateId: string, @RequestCause() cause: Cause): Promise<MandateDto> {
    const on = dutchDate(this.clock.now());
    const state = accepted(
      await this.store.handle(mandateAggregate, mandateId, { type: 'WithdrawMandate', on }, cause),
    );
    if (state.status !== 'withdrawn') throw plainProblem(500);
    const { terms, givenOn, withdrawnOn } = state;
    return representMandate({ mandateId, ...terms, givenOn, withdrawnOn }, on);
  }
}
