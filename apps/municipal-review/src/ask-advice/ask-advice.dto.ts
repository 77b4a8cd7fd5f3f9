import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { VERDICTS } from '../advice.dto.ts';
import { type Department, DEPARTMENTS } from '../domain/case-advice.ts';

export class AskAdviceDto {
  @ApiProperty({ description: 'Aan wie u het vraagt. Een andere afdeling noemt u in de vraag.', enum: DEPARTMENTS })
  @IsIn(DEPARTMENTS)
  afdeling!: Department;

  @ApiProperty({ description: 'Wat u vraagt. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  vraag!: string;

  @ApiProperty({ description: 'Voor welke dag.', format: 'date', example: '2026-12-08' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  uiterlijk!: string;
}

export class GiveAdviceDto {
  @ApiProperty({ description: 'Het oordeel.', enum: VERDICTS })
  @IsIn(VERDICTS)
  oordeel!: (typeof VERDICTS)[number];

  @ApiProperty({ description: 'Waarom, en onder welke voorwaarde. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  tekst!: string;
}
