import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ADDRESSEES, SITUATIONS } from '#libs/letters/facts';
import { TEXT_KEYS } from '#libs/letters/texts';

export class PreviewQuery {
  @ApiPropertyOptional({ description: 'Voor wie de brief is.', enum: ADDRESSEES, default: 'werkgever' })
  @IsOptional()
  @IsIn(ADDRESSEES)
  ontvanger?: (typeof ADDRESSEES)[number];
}

/** One text as it might become, shown in a letter about made-up people. */
export class PreviewTextDto {
  @ApiProperty({ description: 'Waar de brief over gaat.', enum: SITUATIONS })
  @IsIn(SITUATIONS)
  situatie!: (typeof SITUATIONS)[number];

  @ApiProperty({ description: 'Voor wie de brief is.', enum: ADDRESSEES })
  @IsIn(ADDRESSEES)
  ontvanger!: (typeof ADDRESSEES)[number];

  @ApiPropertyOptional({ description: 'Welke tekst u wilt veranderen.', enum: TEXT_KEYS })
  @IsOptional()
  @IsIn(TEXT_KEYS)
  naam?: (typeof TEXT_KEYS)[number];

  @ApiPropertyOptional({ description: 'Wat er dan staat.', maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  waarde?: string;
}
