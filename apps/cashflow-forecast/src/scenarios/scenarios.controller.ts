import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { Books } from '../books.query.ts';
import type { ScenarioState } from '../domain/scenario.ts';
import { scenarioAggregate } from '../scenario.aggregate.ts';
import { LeverDto } from './lever.dto.ts';
import { OnScenarios } from './on-scenarios.handler.ts';
import { ComparedDto, CompareDto, CompareQuery, SaveScenarioDto, ScenariosDto } from './scenarios.dto.ts';
import { representCompared, representScenario } from './scenarios.representation.ts';

/** What if: suppositions that are saved by name, and set beside what is expected now. */
@ApiTags('scenarios')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('scenarios')
export class ScenariosController {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly books: Books,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont de bewaarde scenario’s van uw organisatie' })
  @ApiOkResponse({ type: ScenariosDto })
  async saved(@Actor() { tenant }: Actor): Promise<ScenariosDto> {
    return representAll(await this.store.state(scenarioAggregate, tenant, tenant));
  }

  @Put(':scenarioId')
  @ApiOperation({ summary: 'Bewaart een scenario; wie het al kende, bewaart een nieuwe versie' })
  @ApiOkResponse({ type: ScenariosDto })
  async save(
    @UuidParam('scenarioId') scenarioId: string,
    @Body() { naam: name, hefbomen, gebaseerdOpVersie: basedOn }: SaveScenarioDto,
    @RequestCause() cause: Cause,
  ): Promise<ScenariosDto> {
    const levers = hefbomen.map((dto) => LeverDto.toLever(dto));
    const command = { type: 'SaveScenario', scenarioId, name, levers, basedOn, on: this.books.today } as const;
    return representAll(await this.commands.execute(new OnScenarios(command, cause)));
  }

  @Post(':scenarioId/_verwijderen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verwijdert een scenario uit de lijst; de geschiedenis houdt het' })
  @ApiOkResponse({ type: ScenariosDto })
  async remove(@UuidParam('scenarioId') scenarioId: string, @RequestCause() cause: Cause): Promise<ScenariosDto> {
    const command = { type: 'RemoveScenario', scenarioId, on: this.books.today } as const;
    return representAll(await this.commands.execute(new OnScenarios(command, cause)));
  }

  @Post('_vergelijken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zet een tot en met drie scenario’s naast wat nu wordt verwacht; er wordt niets bewaard' })
  @ApiOkResponse({ type: ComparedDto })
  async compare(
    @Body() { scenarios }: CompareDto,
    @Query() { bekendOp, beginsaldoCenten }: CompareQuery,
    @Actor() { tenant }: Actor,
  ): Promise<ComparedDto> {
    const known = await this.books.of(tenant, bekendOp);
    const supposed = scenarios.map(({ hefbomen }) => hefbomen.map((dto) => LeverDto.toLever(dto)));
    return representCompared(known, this.books, tenant, supposed, beginsaldoCenten);
  }
}

const representAll = (state: ScenarioState): ScenariosDto => ({ scenarios: state.map(representScenario) });
