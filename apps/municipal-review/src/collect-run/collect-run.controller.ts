import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { plainProblem } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { PaymentRunDto } from '../payment-run.dto.ts';
import { representRun } from '../payment-run.representation.ts';
import { CollectRunDto, PayableDto } from './collect-run.dto.ts';
import { CollectRun } from './collect-run.handler.ts';
import { PayableClaims } from './payable-claims.query.ts';

@ApiTags('betaalruns')
@Roles('betaling')
@Controller('betaalruns')
export class CollectRunController {
  constructor(
    private readonly commands: CommandBus,
    private readonly claims: PayableClaims,
  ) {}

  /** Shown before anything is collected. */
  @Get('_verzamelbaar')
  @Roles('betaling', 'vrijgave', 'controller')
  @ApiOperation({ summary: 'Toont hoeveel declaraties klaarstaan voor een nieuwe betaalrun, en hun som' })
  @ApiOkResponse({ type: PayableDto })
  async payable(@Actor() { tenant }: Actor): Promise<PayableDto> {
    const { count, sumCents } = await this.claims.total(tenant);
    return { aantal: count, somCenten: sumCents };
  }

  @Post()
  @ApiOperation({ summary: 'Verzamelt alle declaraties die akkoord zijn en nog betaald moeten worden' })
  @ApiCreatedResponse({ type: PaymentRunDto })
  async collect(@Body() { uitvoerdatum }: CollectRunDto, @RequestCause() cause: Cause): Promise<PaymentRunDto> {
    const runId = createdId(cause);
    const state = await this.commands.execute(new CollectRun(runId, uitvoerdatum, cause));
    if (state.status === 'absent') throw plainProblem(500);
    return representRun(runId, state, cause.context.actor);
  }
}
