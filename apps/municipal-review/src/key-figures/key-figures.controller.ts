import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenInDemo } from '#libs/http/access';
import { PaymentTotals } from './payment-totals.query.ts';
import { GrantTotals } from './grant-totals.query.ts';
import { KeyFiguresDto } from './key-figures.dto.ts';

@ApiTags('kerncijfers')
@Controller('kerncijfers')
export class KeyFiguresController {
  constructor(
    private readonly grants: GrantTotals,
    private readonly payments: PaymentTotals,
  ) {}

  @Get()
  @OpenInDemo('beheerder')
  @ApiOperation({ summary: 'Toont de totalen van alle gemeenten samen' })
  @ApiOkResponse({ type: KeyFiguresDto })
  async keyFigures(): Promise<KeyFiguresDto> {
    const [toekenningen, { files, orderedCents, confirmedCents }] = await Promise.all([
      this.grants.count(),
      this.payments.of(),
    ]);
    return { toekenningen, bestanden: files, opgedragenCenten: orderedCents, bevestigdCenten: confirmedCents };
  }
}
