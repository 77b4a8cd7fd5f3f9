import { setTimeout } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http/access';
import { CountedTransport } from '#libs/messaging/counting';
import { type Transport, TRANSPORT } from '#libs/messaging/transport';
import { DemoClock } from './demo-clock.ts';
import { ClockDto, RestDto, SetClockDto } from './demo-clock.dto.ts';
import { LogRuntime } from './log-runtime.ts';

/** How long a question waits for rest before it is answered that there is none, and how often it looks. */
const [PATIENCE_MS, LOOK_MS] = [500, 4];

/** Sets the clock of a demonstration, and tells when all that followed from it has happened. Elsewhere it is not there. */
@ApiTags('demo')
@Roles('demo')
@Controller('demo')
export class DemoClockController {
  constructor(
    private readonly clock: DemoClock,
    private readonly runtime: LogRuntime,
    @Inject(TRANSPORT) private readonly transport: Transport,
  ) {}

  @Put('klok')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zet de klok van de demo, of laat haar weer op de echte tijd lopen' })
  @ApiOkResponse({ type: ClockDto })
  set(@Body() { nu }: SetClockDto): ClockDto {
    this.clock.set(nu === null ? null : new Date(nu));
    return { nu: this.clock.now().toISOString() };
  }

  @Get('rust')
  @ApiOperation({ summary: 'Toont of alles is gebeurd wat uit het logboek en de klok volgt' })
  @ApiOkResponse({ type: RestDto })
  async rest(): Promise<RestDto> {
    const rustig = await this.restsSoon();
    const counted = this.transport instanceof CountedTransport ? this.transport : undefined;
    return { rustig, gepubliceerd: counted?.published ?? {}, verwerkt: counted?.handled ?? {} };
  }

  /** Waits a while for it, so that nobody has to ask again and again. */
  private async restsSoon(): Promise<boolean> {
    const until = performance.now() + PATIENCE_MS;
    while (!(await this.runtime.idle())) {
      if (performance.now() > until) return false;
      await setTimeout(LOOK_MS);
    }
    return true;
  }
}
