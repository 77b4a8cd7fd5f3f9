import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { PenaltyDto } from '../case-clocks.dto.ts';
import { CASE_STATUSES, type CaseStatus, WORK_GROUPS, type WorkGroup } from '../case-words.ts';

const CHOICES = ['alle', ...CASE_STATUSES] as const;

export class WorkListQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Alleen met deze status; zonder keuze al het werk dat open staat.',
    enum: CHOICES,
  })
  @IsOptional()
  @IsIn(CHOICES)
  status?: 'alle' | CaseStatus;

  @ApiPropertyOptional({
    description: 'Alleen deze groep van wat open staat: van u, van het team, akkoord geven, of staat stil.',
    enum: WORK_GROUPS,
  })
  @IsOptional()
  @IsIn(WORK_GROUPS)
  groep?: WorkGroup;
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

  @ApiProperty({ description: 'Wie de zaak doet; leeg: het team.', nullable: true, type: String })
  toegewezenAan!: string | null;

  @ApiProperty({
    description: 'Tot wanneer de werkgever een zienswijze kan geven.',
    format: 'date',
    nullable: true,
    type: String,
  })
  zienswijzeTot!: string | null;

  @ApiProperty({
    description: 'De dwangsom: na een geldige ingebrekestelling, of bij een zaak die te laat is.',
    type: PenaltyDto,
    nullable: true,
  })
  dwangsom!: PenaltyDto | null;
}

export class GroupCountsDto {
  @ApiProperty({ description: 'Aan u toegewezen.' })
  mij!: number;

  @ApiProperty({ description: 'Alles wat open staat, ook van niemand.' })
  team!: number;

  @ApiProperty({ description: 'Voorstellen van anderen.' })
  akkoord!: number;

  @ApiProperty({ description: 'Wat op de werkgever wacht.' })
  stil!: number;
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

  @ApiProperty({ description: 'Wat open staat, per groep.', type: GroupCountsDto })
  groepen!: GroupCountsDto;

  @ApiProperty({ description: 'De zaken; waar de laatste dag het eerst komt, eerst.', type: [WorkListRowDto] })
  zaken!: WorkListRowDto[];
}
