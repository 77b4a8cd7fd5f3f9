import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { pageQuery } from '#libs/http/page.dto';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { CAUSES } from './causes.representation.ts';

export const DIFFERENCES_PER_PAGE = 100;

export class PartDto {
  @ApiProperty({ description: 'Waardoor.', enum: CAUSES })
  oorzaak!: string;

  @ApiProperty({ description: 'Deel van het verschil in hele eurocenten; onder nul is minder dan verwacht.' })
  centen!: number;
}

export class CauseSumDto extends PartDto {
  @ApiProperty({ description: 'Aantal persoonsmaanden met deze oorzaak.', example: 12 })
  aantal!: number;
}

export class DifferencesChoice extends AsKnownOnQuery {
  @ApiPropertyOptional({ description: 'Alleen van deze gemeente of werkgever.', example: 'GM9901' })
  @IsOptional()
  @Matches(/^(GM\d{4}|\d{8})$/, { message: 'Vul een gemeentecode (GM en vier cijfers) of een KvK-nummer in.' })
  partij?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze maand.', example: '2026-02' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als 2026-02.' })
  maand?: string;

  @ApiPropertyOptional({ description: 'Alleen met deze oorzaak.', enum: CAUSES })
  @IsOptional()
  @IsIn(CAUSES, { message: 'Kies een oorzaak uit de lijst.' })
  oorzaak?: string;
}

export class DifferencesQuery extends IntersectionType(DifferencesChoice, pageQuery(DIFFERENCES_PER_PAGE)) {}

export class DifferenceDto {
  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Gemeente die betaalt.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Maand waarover het loon is betaald.', example: '2026-01' })
  maand!: string;

  @ApiProperty({ description: 'Waar de maand staat.' })
  stand!: string;

  @ApiProperty({ description: 'Wat de toekenning gaf toen zij werd gedaan, in hele eurocenten.' })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Wat de bank heeft bevestigd en niet teruggaf, in hele eurocenten.' })
  ontvangenCenten!: number;

  @ApiProperty({ description: 'Ontvangen min verwacht, in hele eurocenten.' })
  verschilCenten!: number;

  @ApiProperty({ description: 'Waardoor: samen precies het verschil.', type: [PartDto] })
  oorzaken!: PartDto[];
}

export class DifferencesDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Som van wat verwacht was, in hele eurocenten.' })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Som van wat is ontvangen, in hele eurocenten.' })
  ontvangenCenten!: number;

  @ApiProperty({ description: 'Ontvangen min verwacht, in hele eurocenten.' })
  verschilCenten!: number;

  @ApiProperty({ description: 'Persoonsmaanden die voorbij zijn.' })
  maanden!: number;

  @ApiProperty({ description: 'Waarvan met een verschil van een euro of meer.' })
  metVerschil!: number;

  @ApiProperty({ description: 'De som naar oorzaak.', type: [CauseSumDto] })
  oorzaken!: CauseSumDto[];

  @ApiProperty({ description: 'Aantal regels dat is gevraagd.' })
  aantal!: number;

  @ApiProperty({ description: 'Deze bladzijde; de sommen gaan over alle.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De verschillen van een euro of meer, nieuwste maand eerst.', type: [DifferenceDto] })
  regels!: DifferenceDto[];
}
