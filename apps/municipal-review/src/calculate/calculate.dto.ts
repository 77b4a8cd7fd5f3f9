import { ApiProperty } from '@nestjs/swagger';
import type { Calculation } from '#libs/law/calculation';
import { ReckonedLineDto, ReckonedWarningDto } from '../reckoned.dto.ts';

export class SubsidyOfMonthDto implements Calculation {
  @ApiProperty({ description: 'In hele eurocenten.', example: 103248 })
  bedragCenten!: number;

  @ApiProperty({ description: 'Voor de afronding: een decimaal getal of een breuk.', example: '1032.48' })
  bedragOnafgerond!: string;

  @ApiProperty({ description: 'Elke stap, met artikel en cijfers.', type: [ReckonedLineDto] })
  regels!: ReckonedLineDto[];

  @ApiProperty({ description: 'Waar u op moet letten.', type: [ReckonedWarningDto] })
  waarschuwingen!: ReckonedWarningDto[];
}
