import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const OUTCOMES = ['toekennen', 'afwijzen', 'buiten-behandeling'] as const;

export class GrantFromDto {
  @ApiPropertyOptional({
    description: 'Vanaf wanneer; anders vanaf de eerste dag van het dienstverband.',
    format: 'date',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  toekenningVanaf?: string;
}

export class ProposeDecisionDto extends GrantFromDto {
  @ApiProperty({ description: 'Wat u voorstelt te besluiten.', enum: OUTCOMES })
  @IsIn(OUTCOMES)
  uitkomst!: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({
    description: 'Waarom. Verplicht, behalve bij toekennen als aan alle regels is voldaan. Wordt versleuteld bewaard.',
    maxLength: 4000,
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  motivering?: string;
}
