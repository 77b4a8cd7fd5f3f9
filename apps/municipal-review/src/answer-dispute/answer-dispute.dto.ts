import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Words } from '../measurement-fields.dto.ts';

export const ANSWERS = ['handhaven', 'tweede-meting'] as const;

export class AnswerDisputeDto {
  @ApiProperty({ description: 'Blijft het rapport staan, of komt er een tweede meting?', enum: ANSWERS })
  @IsIn(ANSWERS)
  uitkomst!: (typeof ANSWERS)[number];

  @Words('Waarom. De werkgever leest dit.')
  reden!: string;
}
