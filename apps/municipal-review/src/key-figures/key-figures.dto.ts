import { ApiProperty } from '@nestjs/swagger';

export class KeyFiguresDto {
  @ApiProperty({ description: 'Toekenningen die zijn gedaan.', example: 110 })
  toekenningen!: number;

  @ApiProperty({ description: 'Bankbestanden die zijn gemaakt.', example: 140 })
  bestanden!: number;

  @ApiProperty({ description: 'Opgedragen aan de bank, in hele eurocenten.', example: 92012300 })
  opgedragenCenten!: number;

  @ApiProperty({ description: 'Door de bank bevestigd, in hele eurocenten.', example: 90012300 })
  bevestigdCenten!: number;
}
