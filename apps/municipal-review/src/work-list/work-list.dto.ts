import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { CASE_STATUSES, type CaseStatus } from '../case-words.ts';

const CHOICES = ['alle', ...CASE_STATUSES] as const;

export class WorkListQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Alleen met deze status; zonder keuze al het werk dat open staat.',
    enum: CHOICES,
  })
  @IsOptional()
  @IsIn(CHOICES)
  status?: 'alle' | CaseStatus;
}

export class WorkListRowDto {
  @ApiProperty({ description: 'De zaak.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'Waar de zaak staat.', enum: CASE_STATUSES })
  status!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Dag waarop de aanvraag is ontvangen.', format: 'date' })
  ontvangstdatum!: string;

  @ApiProperty({ description: 'Eerste dag van het dienstverband.', format: 'date' })
  begindatum!: string;

  @ApiProperty({ description: 'De route.', enum: ['forfaitair', 'loonwaarde'] })
  route!: string;

  @ApiProperty({ description: 'Welke termijn loopt.', enum: ['LKS_BESCHIKKING', 'BESLISTERMIJN_REDELIJK', 'GEEN'] })
  termijn!: string;

  @ApiProperty({
    description: 'Laatste dag; leeg als de termijn stilstaat of voorbij is.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;

  @ApiProperty({ description: 'Of er voor deze termijn een herinnering kwam.' })
  bijna!: boolean;

  @ApiProperty({ description: 'Wie het voorstel deed dat wacht.', nullable: true, type: String })
  voorgesteldDoor!: string | null;

  @ApiProperty({
    description: 'Waar het per hele maand om gaat, zoals het er nu uitziet, in hele eurocenten; leeg na het besluit.',
    nullable: true,
    type: Number,
  })
  bedragCenten!: number | null;
}

export class WorkListDto {
  @ApiProperty({ description: 'Zaken die aan de keuze voldoen, op alle bladzijden samen.', example: 12 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({
    description: 'Alle zaken van de gemeente, naar status.',
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  aantallen!: Record<string, number>;

  @ApiProperty({ description: 'De zaken; waar de laatste dag het eerst komt, eerst.', type: [WorkListRowDto] })
  zaken!: WorkListRowDto[];
}
