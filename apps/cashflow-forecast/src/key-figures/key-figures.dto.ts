import { ApiProperty } from '@nestjs/swagger';

class LowestDto {
  @ApiProperty({ description: 'Eerste dag met het laagste punt.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Het laagste punt, in hele eurocenten: het meeste dat is voorgefinancierd, onder nul.' })
  centen!: number;
}

export class KeyFiguresDto {
  @ApiProperty({ description: 'Toegekend en nog niet ontvangen, in hele eurocenten.', example: 12243000 })
  openstaandCenten!: number;

  @ApiProperty({
    description: 'Laagste punt in dertien weken; leeg als er nog niets is.',
    type: LowestDto,
    nullable: true,
  })
  laagstePunt!: LowestDto | null;

  @ApiProperty({ description: 'Door de bank bevestigd, in hele eurocenten.', example: 80012300 })
  ontvangenCenten!: number;

  @ApiProperty({ description: 'Verwacht in de volgende kalendermaand, in hele eurocenten.', example: 11903000 })
  verwachtVolgendeMaandCenten!: number;
}
