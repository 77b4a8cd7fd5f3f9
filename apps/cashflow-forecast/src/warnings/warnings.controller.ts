import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import { Books } from '../books.query.ts';
import { WATCHED, type Watched, type WarningState } from '../domain/warning.ts';
import { isMunicipality } from '../party.representation.ts';
import { warningAggregate } from '../warnings.aggregate.ts';
import { OnWarnings } from './on-warnings.handler.ts';
import { SetRuleDto, WarningsDto, WATCHED_WORDS } from './warnings.dto.ts';

/** Early warnings of figures, by thresholds that an organisation sets itself. They say nothing of a person. */
@ApiTags('waarschuwingen')
@Roles('controller', 'werkgever')
@MandateFor('betalingen-inzien')
@Controller('waarschuwingen')
export class WarningsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly books: Books,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont wat in de gaten wordt gehouden, en welke waarschuwingen er nu zijn' })
  @ApiOkResponse({ type: WarningsDto })
  async show(@Actor() { tenant }: Actor): Promise<WarningsDto> {
    return represent(await this.store.state(warningAggregate, tenant, tenant), tenant);
  }

  @Put(':onderwerp')
  @ApiOperation({ summary: 'Stelt in waarop een waarschuwing komt en waarop zij weggaat' })
  @ApiParam({ name: 'onderwerp', enum: Object.values(WATCHED_WORDS) })
  @ApiOkResponse({ type: WarningsDto })
  async set(
    @Param('onderwerp') subject: string,
    @Body() { komtBij: raiseAt, gaatBij: easeAt }: SetRuleDto,
    @RequestCause() cause: Cause,
  ): Promise<WarningsDto> {
    const { tenant } = cause.context;
    const watched = watchedBy(subject, tenant);
    const command = { type: 'SetRule', watched, raiseAt, easeAt, on: this.books.today } as const;
    return represent(await this.commands.execute(new OnWarnings(command, cause)), tenant);
  }

  @Post(':onderwerp/_stoppen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Houdt dit niet langer in de gaten' })
  @ApiParam({ name: 'onderwerp', enum: Object.values(WATCHED_WORDS) })
  @ApiOkResponse({ type: WarningsDto })
  async stop(@Param('onderwerp') subject: string, @RequestCause() cause: Cause): Promise<WarningsDto> {
    const { tenant } = cause.context;
    const command = { type: 'DropRule', watched: watchedBy(subject, tenant), on: this.books.today } as const;
    return represent(await this.commands.execute(new OnWarnings(command, cause)), tenant);
  }
}

/** Who pays has no balance that falls below anything. */
const watchable = (tenant: string): Watched[] =>
  WATCHED.filter((watched) => watched !== 'lowPoint' || !isMunicipality(tenant));

function watchedBy(subject: string, tenant: string): Watched {
  const found = watchable(tenant).find((watched) => WATCHED_WORDS[watched] === subject);
  if (found === undefined) throw plainProblem(404);
  return found;
}

function represent(state: WarningState, tenant: string): WarningsDto {
  return {
    regels: WATCHED.flatMap((watched) => {
      const rule = state[watched];
      if (rule === undefined) return [];
      const { raiseAt, easeAt, warning } = rule;
      return [
        {
          ...{ onderwerp: WATCHED_WORDS[watched], komtBij: raiseAt, gaatBij: easeAt },
          waarschuwing: warning.status === 'calm' ? null : { sinds: warning.since, waarde: warning.value },
        },
      ];
    }),
    onderwerpen: watchable(tenant).map((watched) => WATCHED_WORDS[watched]),
  };
}
