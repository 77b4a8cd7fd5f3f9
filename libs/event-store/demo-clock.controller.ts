import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http/access';
import { CountedTransport } from '#libs/messaging/counting';
import { type Transport, TRANSPORT } from '#libs/messaging/transport';
import { DemoClock } from './demo-clock.ts';
import { ClockDto, RestDto, SetClockDto } from './demo-clock.dto.ts';
import { LogRuntime } from './log-runtime.ts';

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
    const counted = this.transport instanceof CountedTransport ? this.transport : undefined;
    const verwerkt = counted?.handled ?? {};
    return { rustig: await this.runtime.idle(), gepubliceerd: counted?.published ?? {}, verwerkt };
  }
}
