import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { GRANT_STATUSES } from '../grant-words.ts';

export class GrantListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen wat loopt, of wat is beëindigd.', enum: GRANT_STATUSES })
  @IsOptional()
  @IsIn(GRANT_STATUSES)
  status?: (typeof GRANT_STATUSES)[number];
}

export class GrantListRowDto {
  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Of de toekenning nog loopt.', enum: GRANT_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Eerste dag van de toekenning.', format: 'date' })
  toekenningVanaf!: string;

  @ApiProperty({ description: 'Laatste dag, als die bekend is.', format: 'date', nullable: true, type: String })
  totEnMet!: string | null;

  @ApiProperty({ description: 'De route.', enum: ['forfaitair', 'loonwaarde'] })
  route!: string;

  @ApiProperty({ description: 'In procenten van het minimumloon.', nullable: true, type: String })
  loonwaardePercentage!: string | null;

  @ApiProperty({ description: 'Laatste dag van het forfait.', format: 'date', nullable: true, type: String })
  forfaitTotEnMet!: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week.', example: 24 })
  urenPerWeek!: number;

  @ApiProperty({ description: 'Of het contract geen vaste uren heeft.' })
  wisselendeUren!: boolean;

  @ApiProperty({ description: 'Nummer van de nieuwste versie.', example: 1 })
  versie!: number;

  @ApiProperty({ description: 'Een volle maand, in hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Of er een wijziging op een tweede persoon wacht.' })
  voorstel!: boolean;
}

export class GrantListDto {
  @ApiProperty({ description: 'Toekenningen die aan de keuze voldoen, op alle bladzijden samen.', example: 12 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De toekenningen; die het langst loopt eerst.', type: [GrantListRowDto] })
  toekenningen!: GrantListRowDto[];
}
