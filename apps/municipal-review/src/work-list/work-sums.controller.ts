import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { daysBetween } from '#libs/kernel/dates';
import { CurrentFigures } from '../current-figures.ts';
import { MunicipalitySettings } from '../municipality-settings.query.ts';
import type { Row } from './work-list.projection.ts';
import { WorkLists } from './work-list.query.ts';
import { amountAtStake, type Light, penaltyOfRow } from './work-list.representation.ts';
import { URGENCIES, type Urgency, type WorkSumDto, WorkSumsDto, WorkSumsQuery } from './work-sums.dto.ts';

const WEEK_DAYS = 7;

@ApiTags('zaken')
@Roles('behandelaar', 'beslisser')
@Controller('zaken')
export class WorkSumsController {
  constructor(
    private readonly lists: WorkLists,
    private readonly figures: CurrentFigures,
    private readonly settings: MunicipalitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('_sommen')
  @ApiOperation({ summary: 'Telt op waar de openstaande zaken samen om gaan, naar hoe dringend ze zijn' })
  @ApiOkResponse({ type: WorkSumsDto })
  async sums(@Query() { groep = 'team' }: WorkSumsQuery, @Actor() { tenant, sub }: Actor): Promise<WorkSumsDto> {
    const today = dutchDate(this.clock.now());
    const rows = await this.lists.all({ tenant, sub, today }, groep);
    const light = { today, figures: await this.figures.figures(), settings: await this.settings.on(tenant, today) };
    const penalties = rows.map((row) => penaltyOfRow(row, today)?.totNuCenten ?? 0);
    return {
      sommen: URGENCIES.map((urgency) => summed(urgency, rows, light)),
      dwangsomCenten: penalties.reduce((sum, cents) => sum + cents, 0),
    };
  }
}

function summed(urgency: Urgency, rows: readonly Row[], light: Light): WorkSumDto {
  const amounts = rows.filter((row) => urgencyOf(row, light.today) === urgency).map((row) => amountAtStake(row, light));
  return {
    ...{ dringend: urgency, aantal: amounts.length },
    bedragCenten: amounts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0),
    zonderBedrag: amounts.filter((cents) => cents === null).length,
  };
}

function urgencyOf({ dueOn }: Row, today: string): Urgency {
  if (dueOn == null) return 'stil';
  if (dueOn < today) return 'te-laat';
  return daysBetween(today, dueOn) <= WEEK_DAYS ? 'binnen-een-week' : 'later';
}
