import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { MandateFor } from '#libs/mandates/mandate-for';
import type { RenewalEffect, Stretch } from '../domain/renewal.ts';
import { RenewalEffectDto, RenewContractDto, RenewedDto, type StretchDto } from './renew-contract.dto.ts';
import { Renewals } from './renewals.ts';

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen', 'wijzigingen')
@Controller('aanvragen/:aanvraagId')
export class RenewContractController {
  constructor(private readonly renewals: Renewals) {}

  /** Nothing is kept, and nobody is told. */
  @Post('_doorrekenen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat zien wat een nieuw contract doet: met de subsidie, en met de dagen ertussen' })
  @ApiOkResponse({ type: RenewalEffectDto })
  async reckon(
    @UuidParam('aanvraagId') id: string,
    @Body() dto: RenewContractDto,
    @Actor() { tenant }: Actor,
  ): Promise<RenewalEffectDto> {
    return representEffect((await this.renewals.reckon(id, dto.toRenewal(), tenant)).effect);
  }

  @Post('_kopieen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verlengt het dienstverband, of zet een aanvraag klaar voor het contract dat volgt' })
  @ApiOkResponse({ type: RenewedDto })
  async renew(
    @UuidParam('aanvraagId') id: string,
    @Body() dto: RenewContractDto,
    @RequestCause() cause: Cause,
  ): Promise<RenewedDto> {
    const { effect, employmentId, applicationId } = await this.renewals.renew(id, dto.toRenewal(), cause);
    return { gevolg: representEffect(effect), dienstverbandId: employmentId, aanvraagId: applicationId };
  }
}

function representEffect(effect: RenewalEffect): RenewalEffectDto {
  if (effect.kind === 'extension') {
    return { soort: 'verlenging', onderbreking: null, wachttijd: null, beslistUiterlijk: null };
  }
  const { gap, waits, decideBy } = effect;
  return {
    ...{ soort: 'nieuwe-aanvraag', onderbreking: gap && stretchOf(gap), wachttijd: waits && stretchOf(waits) },
    beslistUiterlijk: decideBy,
  };
}

function stretchOf({ from, through, days, cents }: Stretch): StretchDto {
  return { van: from, totEnMet: through, dagen: days, bedragCenten: cents };
}
