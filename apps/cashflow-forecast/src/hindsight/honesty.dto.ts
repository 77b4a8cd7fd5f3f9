import { ApiProperty } from '@nestjs/swagger';

export class HorizonDto {
  @ApiProperty({ description: 'Zoveel maanden samen, vanaf de dag na een maandeinde.', enum: [1, 3, 6, 12] })
  maandenVooruit!: number;

  @ApiProperty({ description: 'Voorspellingen waarvan die maanden voorbij zijn.', example: 16 })
  voorspellingen!: number;

  @ApiProperty({ description: 'Daarvan binnen de bandbreedte van toen.', example: 13 })
  binnen!: number;

  @ApiProperty({
    description: 'Deel binnen de bandbreedte, in hele procenten; leeg bij minder dan vijf voorspellingen.',
    ...{ nullable: true, type: Number, example: 81 },
  })
  binnenProcent!: number | null;

  @ApiProperty({
    description: 'Gekomen min verwacht, als deel van wat werd verwacht, in procenten; leeg als er niets werd verwacht.',
    ...{ nullable: true, type: Number, example: -1.5 },
  })
  gemiddeldeAfwijkingProcent!: number | null;

  @ApiProperty({
    description: 'Hetzelfde zonder teken: hoe ver de voorspellingen er gemiddeld naast zaten.',
    ...{ nullable: true, type: Number, example: 6.2 },
  })
  gemiddeldErnaastProcent!: number | null;
}

export class HonestyDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({
    description:
      'Per aantal maanden: elke voorspelling van een maandeinde van de afgelopen twee jaar, van wat toen bekend was, naast wat ' +
      'kwam voor de mensen die toen bekend waren.',
    type: [HorizonDto],
  })
  horizonten!: HorizonDto[];
}
