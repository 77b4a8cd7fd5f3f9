import { ApiProperty } from '@nestjs/swagger';

export class KeyFiguresDto {
  @ApiProperty({ description: 'Ingediende aanvragen, ook die waarop is besloten.', example: 120 })
  aanvragen!: number;

  @ApiProperty({ description: 'Gemaakte declaraties.', example: 1800 })
  declaraties!: number;

  @ApiProperty({ description: 'Dienstverbanden.', example: 120 })
  dienstverbanden!: number;
}
