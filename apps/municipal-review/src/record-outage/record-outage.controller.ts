import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Open, Roles } from '#libs/http/access';
import { SUITE_TENANT } from '#libs/http/authentication';
import { UuidParam } from '#libs/http/input';
import { accepted, plainProblem } from '#libs/http/problem';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { RateLimited } from '#libs/http/route-setting';
import type { Clock } from '#libs/kernel/clock';
import type { OutageCommand } from '../domain/outage.ts';
import { outageAggregate } from '../outage.aggregate.ts';
import { Outages } from '../outages.ts';
import { EndOutageDto, OutageDto, OutagesDto, RecordOutageDto } from './record-outage.dto.ts';

/** When the suite could not be reached: for everybody to see, because nobody may be blamed for it (Awb 2:21). */
@ApiTags('storingen')
@Controller('storingen')
export class RecordOutageController {
  constructor(
    private readonly store: EventStore,
    private readonly outages: Outages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Open()
  @RateLimited({ perMinute: 120 })
  @ApiOperation({ summary: 'Toont wanneer iets niet bereikbaar was' })
  @ApiOkResponse({ type: OutagesDto })
  async list(): Promise<OutagesDto> {
    const rows = await this.outages.all();
    return {
      storingen: rows.map(({ outageId, beganAt, endedAt, parts }) => ({
        ...{ storingId: outageId, van: beganAt, tot: endedAt ?? null, onderdelen: parts },
      })),
    };
  }

  @Post()
  @Roles('beheerder')
  @ApiOperation({ summary: 'Legt een storing vast' })
  @ApiCreatedResponse({ type: OutageDto })
  record(
    @Body() { van, tot, onderdelen: parts }: RecordOutageDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<OutageDto> {
    const until = tot === undefined ? null : instant(tot);
    return this.carryOut(createdId(cause), { type: 'RecordOutage', from: instant(van), until, parts }, cause, actor);
  }

  @Post(':storingId/_herstellen')
  @Roles('beheerder')
  @HttpCode(200)
  @ApiOperation({ summary: 'Legt vast wanneer een storing voorbij was' })
  @ApiOkResponse({ type: OutageDto })
  end(
    @UuidParam('storingId') id: string,
    @Body() { tot }: EndOutageDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<OutageDto> {
    return this.carryOut(id, { type: 'EndOutage', until: instant(tot) }, cause, actor);
  }

  private async carryOut(id: string, what: Undated, cause: Cause, actor: Actor): Promise<OutageDto> {
    if (actor.tenant !== SUITE_TENANT) throw plainProblem(403);
    const command = { ...what, by: actor.sub, at: this.clock.now().toISOString() };
    const state = accepted(await this.store.handle(outageAggregate, id, command, cause));
    if (state.status === 'absent') throw plainProblem(404);
    return { storingId: id, van: state.from, tot: state.until, onderdelen: state.parts };
  }
}

type Without<T, Keys extends string> = T extends unknown ? Omit<T, Keys> : never;
type Undated = Without<OutageCommand, 'by' | 'at'>;

/** Written in one way, so that instants compare as text. */
const instant = (text: string): string => new Date(text).toISOString();
