import { ApiProperty } from '@nestjs/swagger';

class DaysDto {
  @ApiProperty({ description: 'Van hoeveel aanvragen het er is.', example: 28 })
  gebeurd!: number;

  @ApiProperty({ description: 'Van hoeveel het nog kan komen.', example: 3 })
  wachtend!: number;

  @ApiProperty({ description: 'De helft binnen zoveel dagen; leeg bij minder dan tien.', nullable: true, type: Number })
  mediaanDagen!: number | null;

  @ApiProperty({ description: 'Negen tiende binnen zoveel dagen.', nullable: true, type: Number })
  p90Dagen!: number | null;

  @ApiProperty({ description: 'Mediaan, naar alle samen getrokken.', nullable: true, type: Number })
  getrokkenMediaanDagen!: number | null;

  @ApiProperty({ description: 'Hetzelfde voor negen tiende.', nullable: true, type: Number })
  getrokkenP90Dagen!: number | null;
}

class DecisionsDto {
  @ApiProperty({ description: 'Aanvragen: waar de cijfers op rusten.', example: 31 })
  aanvragen!: number;

  @ApiProperty({ description: 'Van aanvraag tot besluit. Wat nog wacht, telt mee (Kaplan-Meier).', type: DaysDto })
  besluit!: DaysDto;

  @ApiProperty({ description: 'Van aanvraag tot de eerste betaling.', type: DaysDto })
  eersteEuro!: DaysDto;

  @ApiProperty({ description: 'Besluiten binnen de termijn van de wet.', example: 27 })
  opTijd!: number;

  @ApiProperty({ description: 'Besluiten waarvan de termijn bekend is.', example: 28 })
  metTermijn!: number;

  @ApiProperty({ description: 'Aanvragen zonder besluit waarvan de termijn voorbij is.', example: 1 })
  overTijd!: number;
}

export class MunicipalityDecisionsDto extends DecisionsDto {
  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;
}

export class QuarterDecisionsDto extends DecisionsDto {
  @ApiProperty({ description: 'Kwartaal waarin de aanvraag kwam.', example: '2026-K1' })
  kwartaal!: string;
}

export class DecisionDaysDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Per gemeente, naar gemeentecode.', type: [MunicipalityDecisionsDto] })
  gemeenten!: MunicipalityDecisionsDto[];

  @ApiProperty({ description: 'Per kwartaal, oudste eerst.', type: [QuarterDecisionsDto] })
  kwartalen!: QuarterDecisionsDto[];

  @ApiProperty({ description: 'Alle samen, voor zover u ze ziet.', type: DecisionsDto })
  samen!: DecisionsDto;
}
