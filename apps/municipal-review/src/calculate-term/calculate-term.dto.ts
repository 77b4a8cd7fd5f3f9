import { ApiProperty } from '@nestjs/swagger';
import type { TermState } from '#libs/law/term';
import type { TermCalculation } from '#libs/law/term-calculation';
import { ReckonedLineDto, ReckonedWarningDto } from '../reckoned.dto.ts';

export class TermReadingDto implements TermCalculation {
  @ApiProperty({ description: 'Waar de termijn staat.', enum: ['loopt', 'opgeschort', 'gehaald', 'overschreden'] })
  stand!: TermState;

  @ApiProperty({
    description: 'De laatste dag; null zolang de termijn stilstaat.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({
    description: 'Dagen tot de laatste dag; negatief is te laat.',
    nullable: true,
    type: Number,
    example: 14,
  })
  dagenOver!: number | null;

  @ApiProperty({ description: 'Dagen die stilstonden.', example: 9 })
  opgeschorteDagen!: number;

  @ApiProperty({ description: 'Alleen bij DWANGSOM: hele eurocenten.', required: false, example: 32200 })
  dwangsomCenten?: number;

  @ApiProperty({ description: 'Elke stap, met artikel.', type: [ReckonedLineDto] })
  regels!: ReckonedLineDto[];

  @ApiProperty({ description: 'Waar u op moet letten.', type: [ReckonedWarningDto] })
  waarschuwingen!: ReckonedWarningDto[];
}
