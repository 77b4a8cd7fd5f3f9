import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { APPLICATION_STATUSES, DecisionTermDto } from '../application.dto.ts';
import { ROUTES } from '../domain/application-parts.ts';
import { EntryDto } from '../entry.dto.ts';

export class ApplicationListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen met deze status.', enum: APPLICATION_STATUSES })
  @IsOptional()
  @IsIn(APPLICATION_STATUSES)
  status?: string;

  @ApiPropertyOptional({ description: 'Alleen van dit dienstverband.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  dienstverbandId?: string;
}

export class ListedApplicationDto {
  @ApiProperty({ description: 'Uw kenmerk van de aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam; na indienen.', format: 'uuid', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Forfaitair, of met een vastgestelde loonwaarde.', enum: ROUTES })
  route!: string;

  @ApiProperty({ description: 'Waar de aanvraag staat.', enum: APPLICATION_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Eerste dag van het dienstverband.', format: 'date', nullable: true, type: String })
  begindatum!: string | null;

  @ApiProperty({ description: 'Dag van indienen.', format: 'date', nullable: true, type: String })
  ontvangstdatum!: string | null;

  @ApiProperty({
    description: 'Tot wanneer de gemeente over de aanvraag mag doen, zolang u op haar besluit wacht.',
    type: DecisionTermDto,
    nullable: true,
  })
  termijn!: DecisionTermDto | null;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date', nullable: true, type: String })
  besluitdatum!: string | null;

  @ApiProperty({ description: 'De toekenning, als die er is.', format: 'uuid', nullable: true, type: String })
  toekenningId!: string | null;

  @ApiProperty({
    description: 'Hoe de aanvraag binnenkwam, als u haar hier niet zelf indiende.',
    type: EntryDto,
    nullable: true,
  })
  invoer!: EntryDto | null;

  @ApiProperty({ description: 'De gemeente waarheen zij ging.', example: 'GM9902', nullable: true, type: String })
  doorgezondenNaar!: string | null;
}

export class ApplicationListDto {
  @ApiProperty({ description: 'Hoeveel er in totaal zijn.', example: 120 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De aanvragen, nieuwste eerst.', type: [ListedApplicationDto] })
  aanvragen!: ListedApplicationDto[];
}
