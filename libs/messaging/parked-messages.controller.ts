import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { replay } from './consumer.ts';
import { ParkedMessageDetailDto, ParkedMessagesDto, ReplayedDto } from './parked-messages.dto.ts';
import { PARKING_LOT, type Parked, type ParkingLot, WAITS } from './parking.ts';

/** What an operator sees of messages that could not be read, and how they go on once the cause is mended. */
@ApiTags('beheer')
@Roles('beheerder')
@Controller('beheer/geparkeerd')
export class ParkedMessagesController {
  constructor(@Inject(PARKING_LOT) private readonly lot: ParkingLot) {}

  @Get()
  @ApiOperation({ summary: 'Toont de berichten die niet konden worden verwerkt, en wat daarop wacht' })
  @ApiOkResponse({ type: ParkedMessagesDto })
  async list(): Promise<ParkedMessagesDto> {
    const parked = await this.lot.list();
    return { aantalTotaal: parked.length, berichten: parked.map((each) => represent(each)) };
  }

  @Get(':berichtId')
  @ApiOperation({ summary: 'Toont een geparkeerd bericht met zijn inhoud en de reden' })
  @ApiOkResponse({ type: ParkedMessageDetailDto })
  async one(@UuidParam('berichtId') id: string): Promise<ParkedMessageDetailDto> {
    const parked = await this.lot.find(id);
    if (parked.length === 0) throw plainProblem(404);
    return { berichten: parked.map((each) => ({ ...represent(each), inhoud: each.message.data })) };
  }

  @Post(':berichtId/_hervat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verwerkt een geparkeerd bericht opnieuw, en daarna wat op hetzelfde onderwerp wacht' })
  @ApiOkResponse({ type: ReplayedDto })
  async resume(@UuidParam('berichtId') id: string): Promise<ReplayedDto> {
    const outcome = await replay(this.lot, id);
    if (outcome.length === 0) throw plainProblem(404);
    return {
      hervat: outcome.map(({ consumer, handled, left }) => ({
        verwerker: consumer,
        verwerkt: handled,
        geparkeerd: left,
      })),
    };
  }
}

function represent({ consumer, message, reason, parkedAt }: Parked) {
  return {
    berichtId: message.id,
    verwerker: consumer,
    type: message.type,
    onderwerp: message.subject,
    tijdstip: message.time,
    geparkeerdOp: parkedAt,
    wacht: reason === WAITS,
    reden: reason === WAITS ? 'Wacht op een eerder bericht over hetzelfde onderwerp.' : reason,
  };
}
