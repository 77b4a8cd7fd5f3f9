import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { HEARING_EXCEPTIONS, type HearingException } from '../domain/hearing.ts';

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

  @ApiPropertyOptional({
    description:
      'Bij afwijzen zonder zienswijze: waarom horen niet hoeft (Awb 4:7 lid 1 en 2, 4:11). Anders wordt het voorstel geweigerd.',
    enum: HEARING_EXCEPTIONS,
  })
  @IsOptional()
  @IsIn(HEARING_EXCEPTIONS)
  nietGehoord?: HearingException;

  @ApiPropertyOptional({ description: 'De versie van de zaak die u zag: op een latere wordt niets voorgesteld.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  versie?: number;
}
