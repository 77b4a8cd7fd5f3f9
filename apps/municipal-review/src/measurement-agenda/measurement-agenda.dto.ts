import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { MomentDto, NextMeasurementDto, TurnDto } from '../measurement.dto.ts';
import { CAUSE_WORD, STATUS_WORD } from '../measurement-words.ts';

const YES_NO = ['true', 'false'] as const;

export class MeasurementsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Alleen wat op iemand wacht of nog komt; in de agenda is dat zo als u niets zegt.',
    enum: YES_NO,
  })
  @IsOptional()
  @IsIn(YES_NO)
  openstaand?: (typeof YES_NO)[number];

  @ApiPropertyOptional({ description: 'Alleen de metingen van deze zaak.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  zaakId?: string;
}

export class ListedMeasurementDto {
  @ApiProperty({ description: 'De meting.', format: 'uuid' })
  metingId!: string;

  @ApiProperty({ description: 'De zaak; hetzelfde nummer als de aanvraag.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Waar de meting staat.', enum: Object.values(STATUS_WORD) })
  status!: string;

  @ApiProperty({ description: 'Waarom er wordt gemeten.', enum: Object.values(CAUSE_WORD) })
  aanleiding!: string;

  @ApiProperty({ description: 'Laatste dag waarop de meting van nut is.', format: 'date' })
  nodigVoor!: string;

  @ApiProperty({ description: 'De afspraak.', type: MomentDto, nullable: true })
  afspraak!: MomentDto | null;

  @ApiProperty({ description: 'De volgende meting, en waarom dan.', type: NextMeasurementDto, nullable: true })
  volgendeMeting!: NextMeasurementDto | null;

  @ApiProperty({ description: 'Wie aan zet is; leeg als de meting klaar is.', type: TurnDto, nullable: true })
  aanZet!: TurnDto | null;
}

export class MeasurementListDto {
  @ApiProperty({ description: 'Metingen die aan de keuze voldoen, op alle bladzijden samen.', example: 12 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({
    description: 'De metingen: rapporten die te laat zijn eerst, dan op de dag waarop iemand iets moet doen.',
    type: [ListedMeasurementDto],
  })
  metingen!: ListedMeasurementDto[];

  @ApiProperty({ description: 'Wat u voor de zaak kunt doen waarnaar u vroeg.', type: [String], enum: ['plannen'] })
  acties!: string[];
}
