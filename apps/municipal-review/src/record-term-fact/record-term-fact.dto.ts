import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { STANDSTILL_GROUNDS, type StandstillGround } from '../domain/term-facts.ts';
import { IsDay } from '../given-date.dto.ts';
import { ReasonedDto } from '../reasoned.dto.ts';

export class RecordStandstillDto {
  @ApiProperty({ description: 'Waarom de termijn stilstaat (Awb 4:15 lid 2).', enum: STANDSTILL_GROUNDS })
  @IsIn(STANDSTILL_GROUNDS)
  grond!: StandstillGround;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2026-12-08' })
  @IsDay()
  vanaf!: string;

  @ApiProperty({ description: 'Laatste dag, zover u nu weet.', format: 'date', example: '2026-12-22' })
  @IsDay()
  totEnMet!: string;

  @ApiProperty({ description: 'Waar dat uit blijkt. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  bron!: string;
}

export class AnnounceExtensionDto extends ReasonedDto {
  @ApiProperty({ description: 'Met hoeveel weken.', minimum: 1, maximum: 8 })
  @IsInt()
  @Min(1)
  @Max(8)
  weken!: number;
}
