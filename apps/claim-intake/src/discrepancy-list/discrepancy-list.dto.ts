import { ApiProperty } from '@nestjs/swagger';

export const MISFITS = {
  'application-unknown': 'aanvraag-onbekend',
  'application-not-submitted': 'aanvraag-niet-ingediend',
  'application-withdrawn': 'aanvraag-ingetrokken',
  'decided-before': 'eerder-besloten',
  'grant-unknown': 'toekenning-onbekend',
  'claim-unknown': 'declaratie-onbekend',
} as const;

class DiscrepancyDto {
  @ApiProperty({
    description: 'Waarover het bericht ging: een aanvraag of een declaratie.',
    enum: ['aanvraag', 'declaratie'],
  })
  soort!: string;

  @ApiProperty({ description: 'Het kenmerk van die aanvraag of declaratie.', format: 'uuid' })
  onderwerp!: string;

  @ApiProperty({ description: 'Wat er niet past.', enum: Object.values(MISFITS) })
  reden!: string;

  @ApiProperty({ description: 'Kenmerk van het besluit, de versie of de betaling die niet past.' })
  over!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De gemeente die het meldde.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Waarmee het bericht in de logboeken te vinden is.', format: 'uuid' })
  correlatieId!: string;

  @ApiProperty({ description: 'Wanneer wij het hoorden.', format: 'date-time' })
  sinds!: string;
}

export class DiscrepancyListDto {
  @ApiProperty({ description: 'Hoeveel er in totaal zijn.', example: 0 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De afwijkingen, nieuwste eerst.', type: [DiscrepancyDto] })
  afwijkingen!: DiscrepancyDto[];
}
