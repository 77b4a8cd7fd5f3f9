import { ApiProperty } from '@nestjs/swagger';

export const HAPPENINGS = [
  ...(['ontvangen', 'aanvulling-gevraagd', 'aangevuld', 'hersteltermijn-voorbij', 'volledig', 'doelgroep'] as const),
  ...([
    'forfait-gekozen',
    'meting-gekozen',
    'gesprek',
    'loonwaarde',
    'voorgesteld',
    'teruggegeven',
    'besloten',
  ] as const),
  ...(['ingetrokken', 'dienstverband-eindigt', 'past-niet-meer', 'doorgezonden'] as const),
  ...(['advies-gevraagd', 'advies-gegeven', 'advies-ingetrokken', 'advies-niet-afgewacht'] as const),
  ...(['toegewezen', 'vrijgegeven', 'opgeschort', 'verdaagd', 'zienswijze-gevraagd', 'zienswijze-gegeven'] as const),
  ...(['in-gebreke-gesteld', 'te-vroeg-in-gebreke-gesteld', 'dwangsom-nadert', 'dwangsom-uitzondering'] as const),
  'dwangsom-uitzondering-ingetrokken' as const,
  ...(['dwangsom-voorgesteld', 'dwangsom-teruggegeven', 'dwangsom-vastgesteld'] as const),
] as const;

export class HappeningDto {
  @ApiProperty({ description: 'Wat er gebeurde.', enum: HAPPENINGS })
  wat!: (typeof HAPPENINGS)[number];

  @ApiProperty({ description: 'Op welke dag het telt.', format: 'date' })
  op!: string;

  @ApiProperty({
    description: 'Wie het deed; leeg als de werkgever of de tijd het deed.',
    nullable: true,
    type: String,
  })
  door!: string | null;

  @ApiProperty({
    description: 'Een dag die erbij hoort: tot wanneer, of de laatste dag.',
    format: 'date',
    nullable: true,
    type: String,
  })
  datum!: string | null;

  @ApiProperty({ description: 'De versie van de zaak die hierdoor gold; gelijk gebleven bij wat niets verandert.' })
  versie!: number;
}

export class CaseHistoryDto {
  @ApiProperty({ description: 'Wat er met de zaak gebeurde, het oudste eerst.', type: [HappeningDto] })
  gebeurtenissen!: HappeningDto[];
}
