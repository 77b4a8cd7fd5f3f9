import { ApiProperty } from '@nestjs/swagger';

class ObservedDelayDto {
  @ApiProperty({ description: 'Persoonsmaanden die zijn betaald.', example: 130 })
  betaald!: number;

  @ApiProperty({ description: 'Maanden waarvan iets is betaald: waar de cijfers op rusten.', example: 11 })
  maandenBetaald!: number;

  @ApiProperty({ description: 'De helft was binnen zoveel dagen na de maand betaald.', nullable: true, type: Number })
  mediaanDagen!: number | null;

  @ApiProperty({ description: 'Negen tiende was binnen zoveel dagen betaald.', nullable: true, type: Number })
  p90Dagen!: number | null;

  @ApiProperty({ description: 'Persoonsmaanden die binnen 30 dagen zijn betaald.', example: 120 })
  binnenDertigDagen!: number;

  @ApiProperty({ description: 'Persoonsmaanden die nog wachten.', example: 12 })
  wachtend!: number;

  @ApiProperty({ description: 'Hoe lang de langste al wacht, in dagen.', nullable: true, type: Number })
  langsteWachtDagen!: number | null;

  @ApiProperty({
    description: 'Waarmee het vooruitzicht rekent: mediaan, met wat nog wacht erbij en naar het geheel getrokken.',
    example: 22,
  })
  verwachteMediaanDagen!: number;

  @ApiProperty({ description: 'Hetzelfde voor negen tiende.', example: 35 })
  verwachteP90Dagen!: number;
}

export class MunicipalityDelayDto extends ObservedDelayDto {
  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;
}

export class PunctualityDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Per gemeente, naar gemeentecode.', type: [MunicipalityDelayDto] })
  gemeenten!: MunicipalityDelayDto[];

  @ApiProperty({ description: 'Alle samen, voor zover u ze ziet.', type: ObservedDelayDto })
  samen!: ObservedDelayDto;
}
