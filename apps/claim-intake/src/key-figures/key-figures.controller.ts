import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenInDemo } from '#libs/http/access';
import { KeyFiguresDto } from './key-figures.dto.ts';
import { KeyFigures } from './key-figures.query.ts';

@ApiTags('kerncijfers')
@Controller('kerncijfers')
export class KeyFiguresController {
  constructor(private readonly figures: KeyFigures) {}

  @Get()
  @OpenInDemo('beheerder')
  @ApiOperation({ summary: 'Toont de totalen van alle werkgevers samen' })
  @ApiOkResponse({ type: KeyFiguresDto })
  async keyFigures(): Promise<KeyFiguresDto> {
    const { applications, claims, employments } = await this.figures.totals();
    return { aanvragen: applications, declaraties: claims, dienstverbanden: employments };
  }
}
