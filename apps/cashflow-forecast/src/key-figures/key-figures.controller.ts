import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenInDemo } from '#libs/http/access';
import { Books } from '../books.query.ts';
import { keyFigures } from '../domain/figures.ts';
import { KeyFiguresDto } from './key-figures.dto.ts';

@ApiTags('kerncijfers')
@Controller('kerncijfers')
export class KeyFiguresController {
  constructor(private readonly books: Books) {}

  @Get()
  @OpenInDemo('beheerder')
  @ApiOperation({ summary: 'Toont de totalen van alle werkgevers en gemeenten samen' })
  @ApiOkResponse({ type: KeyFiguresDto })
  async keyFigures(): Promise<KeyFiguresDto> {
    const { openCents, lowPoint, receivedCents, expectedNextMonthCents } = keyFigures(await this.books.ofAll());
    return {
      openstaandCenten: openCents,
      laagstePunt: lowPoint && { datum: lowPoint.date, centen: lowPoint.cents },
      ontvangenCenten: receivedCents,
      verwachtVolgendeMaandCenten: expectedNextMonthCents,
    };
  }
}
