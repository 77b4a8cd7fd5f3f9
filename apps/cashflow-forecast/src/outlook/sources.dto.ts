import { ApiProperty } from '@nestjs/swagger';

export const MARKS = ['contracten-lopen-af', 'forfait-loopt-af', 'herziening-1-januari', 'jeugdtabel'] as const;
export const SOURCES = [
  ...(['vertrek', 'verlenging', 'toekenning', 'storno', 'loonwaarde-na-forfait', 'minimumloon'] as const),
  'nieuwe-mensen',
] as const;

export class MarkDto {
  @ApiProperty({ description: 'Nummer in de grafiek.', example: 1 })
  nummer!: number;

  @ApiProperty({ description: 'Maand.', example: '2027-01' })
  maand!: string;

  @ApiProperty({ description: 'Wat er verandert.', enum: MARKS })
  wat!: string;

  @ApiProperty({
    description: 'Voor hoeveel mensen; leeg als het voor iedereen is, en bij minder dan tien.',
    nullable: true,
    type: Number,
  })
  mensen!: number | null;
}

export class SourceDto {
  @ApiProperty({ description: 'Bron van onzekerheid.', enum: SOURCES })
  bron!: string;

  @ApiProperty({
    description:
      'Kans in procenten (vertrek: per maand); bij loonwaarde-na-forfait en minimumloon de standaardafwijking in procenten; bij ' +
      'nieuwe-mensen aanvragen per maand.',
    example: 1.2,
  })
  waarde!: number;

  @ApiProperty({ description: 'Hoe vaak dat is gezien.', nullable: true, type: Number })
  gezien!: number | null;

  @ApiProperty({ description: 'Van hoeveel gevallen (vertrek: gewerkte maanden).', nullable: true, type: Number })
  van!: number | null;
}
