import { ApiProperty } from '@nestjs/swagger';

export class HindsightMonthDto {
  @ApiProperty({ description: 'Kalendermaand van de boeking.', example: '2026-10' })
  maand!: string;

  @ApiProperty({ description: 'Of de maand nog niet voorbij is.' })
  loopt!: boolean;

  @ApiProperty({ description: 'Wat aan het begin van de maand werd verwacht, in hele eurocenten.', example: 5600000 })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Met 10 procent kans niet meer dan dit, zoals toen verwacht.', example: 3400000 })
  p10Centen!: number;

  @ApiProperty({ description: 'Met 90 procent kans niet meer dan dit, zoals toen verwacht.', example: 7800000 })
  p90Centen!: number;

  @ApiProperty({ description: 'Wat in deze maand is ontvangen, in hele eurocenten.', example: 5400000 })
  ontvangenCenten!: number;

  @ApiProperty({ description: 'Ontvangen min verwacht.', example: -200000 })
  verschilCenten!: number;

  @ApiProperty({
    description: 'Waar het ontvangene ligt ten opzichte van de bandbreedte; leeg zolang de maand loopt.',
    enum: ['eronder', 'erbinnen', 'erboven'],
    nullable: true,
    type: String,
  })
  uitkomst!: string | null;
}

export class HindsightDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({
    description: 'De lopende maand en de zes ervoor, nieuwste eerst, voor zover er aan hun begin iets bekend was.',
    type: [HindsightMonthDto],
  })
  maanden!: HindsightMonthDto[];
}
