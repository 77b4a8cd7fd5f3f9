import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { ADDRESSEES, SITUATIONS } from '#libs/letters/facts';

export const LETTER_STATUSES = ['wordt-gemaakt', 'te-printen', 'verzonden', 'vervallen'] as const;

/** Letters of one case, or of all; of one status, or of all. */
export class LetterQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen de brieven van deze zaak.', format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  zaakId?: string;

  @ApiPropertyOptional({ description: 'Alleen brieven die zo staan.', enum: LETTER_STATUSES })
  @IsOptional()
  @IsIn(LETTER_STATUSES)
  status?: (typeof LETTER_STATUSES)[number];
}

export class EmployerLetterQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen de brieven bij deze aanvraag.', format: 'uuid' })
  @IsOptional()
  @IsUUID('all')
  aanvraagId?: string;
}

export class LetterDto {
  @ApiProperty({ description: 'De brief.', format: 'uuid' })
  briefId!: string;

  @ApiProperty({ description: 'De aanvraag waar de brief bij hoort; bij de gemeente is dat de zaak.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De gemeente die schrijft.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Over welke werknemer de brief gaat.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'Waar de brief over gaat.', enum: SITUATIONS })
  situatie!: string;

  @ApiProperty({ description: 'Voor wie de brief is.', enum: ADDRESSEES })
  ontvanger!: string;

  @ApiProperty({ description: 'Waar de brief staat: gemaakt wordt hij vanzelf.', enum: LETTER_STATUSES })
  status!: string;

  @ApiProperty({ description: 'De datum van de brief.', format: 'date', nullable: true, type: String })
  gemaaktOp!: string | null;

  @ApiProperty({ description: 'Wanneer de brief is verzonden.', format: 'date', nullable: true, type: String })
  verzondenOp!: string | null;

  @ApiProperty({
    description: 'Laatste dag om bezwaar te maken, gerekend vanaf de verzending; leeg als dat niet kan.',
    format: 'date',
    nullable: true,
    type: String,
  })
  bezwaarTotEnMet!: string | null;

  @ApiProperty({ description: 'SHA-256 van het PDF-bestand, hexadecimaal.', nullable: true, type: String })
  sha256!: string | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['lezen', 'verzonden'] })
  acties!: string[];
}

export class LettersDto {
  @ApiProperty({ description: 'Aantal brieven in totaal.' })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De brieven, de nieuwste eerst.', type: [LetterDto] })
  brieven!: LetterDto[];
}
