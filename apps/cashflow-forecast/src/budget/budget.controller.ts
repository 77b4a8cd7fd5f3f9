import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { replay } from '#libs/kernel/decider';
import { MandateFor } from '#libs/mandates/mandate-for';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { Books } from '../books.query.ts';
import { budgetAggregate, budgetId } from '../budget.aggregate.ts';
import { budget, type BudgetCommand, type BudgetState } from '../domain/budget.ts';
import { onlyForMunicipality } from '../municipal.ts';
import { BudgetAmountDto, BudgetDto, BudgetStateDto } from './budget.dto.ts';
import { OnBudget } from './budget.handler.ts';
import { representBudget, representState } from './budget.representation.ts';

@ApiTags('begroting')
@Roles('controller', 'vrijgave')
@MandateFor('betalingen-inzien')
@Controller('begroting')
export class BudgetController {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly books: Books,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat van het budget van het jaar is betaald, vastligt en wordt verwacht' })
  @ApiOkResponse({ type: BudgetDto })
  async show(@Query() { bekendOp }: AsKnownOnQuery, @Actor() { tenant, sub, roles }: Actor): Promise<BudgetDto> {
    onlyForMunicipality(tenant);
    const known = await this.books.of(tenant, bekendOp);
    const { on } = known.figures;
    const isNow = on === this.books.today;
    const everybody = isNow ? await this.books.ofAll() : undefined;
    const looker = isNow ? { by: sub, proposes: roles.includes('controller') } : undefined;
    return representBudget(known, await this.stateOn(tenant, on), looker, everybody);
  }

  @Put(':jaar')
  @Roles('controller')
  @ApiOperation({ summary: 'Stelt het budget van een jaar voor; een ander keurt het goed' })
  @ApiOkResponse({ type: BudgetStateDto })
  async propose(
    @Param('jaar') year: string,
    @Body() { bedragCenten }: BudgetAmountDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<BudgetStateDto> {
    return this.carryOut('ProposeBudget', year, bedragCenten, cause, actor);
  }

  @Post(':jaar/_goedkeuren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keurt het voorgestelde budget goed, als tweede persoon' })
  @ApiOkResponse({ type: BudgetStateDto })
  async approve(
    @Param('jaar') year: string,
    @Body() { bedragCenten }: BudgetAmountDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<BudgetStateDto> {
    return this.carryOut('ApproveBudget', year, bedragCenten, cause, actor);
  }

  private async carryOut(
    type: BudgetCommand['type'],
    year: string,
    amountCents: number,
    cause: Cause,
    { tenant, sub, roles }: Actor,
  ): Promise<BudgetStateDto> {
    onlyForMunicipality(tenant);
    if (!/^20\d\d$/.test(year))
      throw new InvalidInput([{ veld: 'jaar', code: 'ongeldig', melding: 'Vul een jaar in als 2026.' }]);
    const state = await this.commands.execute(new OnBudget(type, year, amountCents, cause));
    return representState(year, state, { by: sub, proposes: roles.includes('controller') });
  }

  /** What had been proposed and approved by the end of a day. */
  private async stateOn(tenant: string, on: string): Promise<BudgetState> {
    const history = await this.store.history(budgetAggregate, budgetId(tenant, on.slice(0, 4)), tenant);
    const until = history.map(({ event }) => event).filter(({ data }) => data.on <= on);
    return replay(budget, until);
  }
}
