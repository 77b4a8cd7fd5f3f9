import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { MissingDto } from '../assessment.dto.ts';
import { OUTCOMES } from '../outcome.representation.ts';

export class AssessmentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen met deze uitkomst.', enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  uitkomst?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze maand.', example: '2026-03' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als JJJJ-MM.' })
  maand?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze toekenning.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  toekenningId?: string;
}

export class ListedAssessmentDto {
  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'De maand waarvoor wordt gedeclareerd.', example: '2026-03' })
  maand!: string;

  @ApiProperty({ description: 'Waar de declaratie staat.', enum: OUTCOMES })
  uitkomst!: string;

  @ApiProperty({ description: 'Bedrag in hele eurocenten.', nullable: true, type: Number, example: 103248 })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Controles die niet goed zijn.', type: [String], example: ['uren-bekend'] })
  redenen!: readonly string[];

  @ApiProperty({ description: 'Het cijfer waarop wordt gewacht.', nullable: true, type: MissingDto })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'Wanneer dit is gevonden.', format: 'date', nullable: true, type: String })
  beoordeeldOp!: string | null;

  @ApiProperty({ description: 'De betaalrun waar de declaratie in zit.', format: 'uuid', nullable: true, type: String })
  betaalrunId!: string | null;
}

export class AssessmentsDto {
  @ApiProperty({ description: 'Aantal declaraties op alle bladzijden.' })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De declaraties, oudste maand eerst.', type: [ListedAssessmentDto] })
  beoordelingen!: ListedAssessmentDto[];
}
