import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { pageQuery } from '#libs/http/page.dto';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { AGES } from '../domain/exposure.ts';
import { STANDING } from '../standing.representation.ts';
import { TotalDto } from '../total.dto.ts';

export const OPEN_LINES_PER_PAGE = 100;
const OPEN = Object.values(STANDING).filter((standing) => !['ontvangen', 'afgehandeld'].includes(standing));
const BUCKET = 'Dagen sinds de laatste dag van de maand waarover het loon is betaald.';

export class AgeDto extends TotalDto {
  @ApiProperty({ description: BUCKET, enum: AGES, example: '31-60' })
  ouderdom!: string;
}

export class StandingDto extends TotalDto {
  @ApiProperty({ description: 'Waar de maand staat.', enum: OPEN, example: 'opgedragen' })
  stand!: string;
}

export class PartyExposureDto extends TotalDto {
  @ApiProperty({ description: 'Gemeentecode of KvK-nummer.', example: 'GM9901' })
  partij!: string;

  @ApiProperty({
    description: 'Deel van de hele som, in procenten met hooguit een decimaal; leeg als er niets openstaat.',
    example: 38.5,
    nullable: true,
    type: Number,
  })
  aandeelProcent!: number | null;

  @ApiProperty({ description: 'Aanvragen waarop nog niet is besloten; zij tellen niet mee in de som.', example: 2 })
  aanvragenInBehandeling!: number;

  @ApiProperty({ description: 'De som naar ouderdom.', type: [AgeDto] })
  ouderdom!: AgeDto[];
}

export class ExposureDto extends TotalDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date', example: '2026-03-31' })
  bekendOp!: string;

  @ApiProperty({ description: 'De som naar ouderdom.', type: [AgeDto] })
  ouderdom!: AgeDto[];

  @ApiProperty({ description: 'De som naar stand.', type: [StandingDto] })
  standen!: StandingDto[];

  @ApiProperty({ description: 'Wat een partij is in dit antwoord.', enum: ['gemeente', 'werkgever'] })
  partijSoort!: string;

  @ApiProperty({ description: 'De som naar partij.', type: [PartyExposureDto] })
  partijen!: PartyExposureDto[];
}

export class OpenLinesChoice extends AsKnownOnQuery {
  @ApiPropertyOptional({ description: 'Alleen van deze gemeente of werkgever.', example: 'GM9901' })
  @IsOptional()
  @Matches(/^(GM\d{4}|\d{8})$/, { message: 'Vul een gemeentecode (GM en vier cijfers) of een KvK-nummer in.' })
  partij?: string;

  @ApiPropertyOptional({ description: BUCKET, enum: AGES })
  @IsOptional()
  @IsIn(AGES, { message: `Kies een van: ${AGES.join(', ')}.` })
  ouderdom?: string;

  @ApiPropertyOptional({ description: 'Alleen met deze stand.', enum: OPEN })
  @IsOptional()
  @IsIn(OPEN, { message: `Kies een van: ${OPEN.join(', ')}.` })
  stand?: string;
}

export class OpenLinesQuery extends IntersectionType(OpenLinesChoice, pageQuery(OPEN_LINES_PER_PAGE)) {}

export class OpenLineDto {
  @ApiProperty({ description: 'De declaratie van deze maand, ook als die nog gemaakt moet worden.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De toekenning, als die bekend is.', format: 'uuid', nullable: true, type: String })
  toekenningId!: string | null;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Gemeente die betaalt.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Maand waarover het loon is betaald.', example: '2026-02' })
  maand!: string;

  @ApiProperty({ description: 'Waar de maand staat.', enum: OPEN })
  stand!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date' })
  sinds!: string;

  @ApiProperty({ description: BUCKET, example: 31 })
  ouderdomDagen!: number;

  @ApiProperty({ description: 'Bedrag in hele eurocenten, als het bekend is.', nullable: true, type: Number })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Waar of het bedrag hier uit de toekenning is berekend; anders noemde de gemeente het.' })
  berekend!: boolean;

  @ApiProperty({ description: 'Of het bedrag met een nog niet bekend cijfer van de wet is berekend.' })
  geprojecteerd!: boolean;

  @ApiProperty({
    description: 'De regels van de beoordeling, met artikel en parameters; leeg als er nog niet is beoordeeld.',
    type: [Object],
  })
  regels!: readonly object[];
}

export class OpenLinesDto extends TotalDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Deze bladzijde; de sommen gaan over alle.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De regels, oudste eerst.', type: [OpenLineDto] })
  regels!: OpenLineDto[];
}
