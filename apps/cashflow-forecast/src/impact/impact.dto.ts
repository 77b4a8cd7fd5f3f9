import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';

const MOST_CENTS = 10 ** 8;

export class ImpactQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({
    description:
      'Wat een jaar uitkering per persoon kost, in hele eurocenten: uw eigen cijfer in plaats van onze schatting.',
    example: 1800000,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  uitkeringCenten?: number;
}

class GroupDto {
  @ApiProperty({ description: 'Mensen met een toekenning, nu of eerder.', nullable: true, type: Number })
  mensen!: number | null;

  @ApiProperty({ description: 'Uren per week van wie nu werkt, gemiddeld.', nullable: true, type: Number })
  urenPerWeek!: number | null;

  @ApiProperty({ description: 'Maanden met subsidie tot nu toe, gemiddeld.', nullable: true, type: Number })
  maanden!: number | null;

  @ApiProperty({
    description: 'Groei van de loonwaarde in procentpunten, van wie meer dan een loonwaarde heeft, gemiddeld.',
    nullable: true,
    type: Number,
  })
  groeiLoonwaarde!: number | null;

  @ApiProperty({ description: 'Kosten van een persoonsjaar, in hele eurocenten.', nullable: true, type: Number })
  kostenPerJaarCenten!: number | null;
}

export class PartyImpactDto extends GroupDto {
  @ApiProperty({ description: 'Voor een werkgever de gemeente, voor een gemeente de werkgever.', example: 'GM9901' })
  partij!: string;
}

class StandingDto {
  @ApiProperty({ description: 'Waar het werk staat.', enum: ['begint-nog', 'werkt', 'zonder-subsidie', 'gestopt'] })
  stand!: string;

  @ApiProperty({ description: 'Mensen.', nullable: true, type: Number })
  mensen!: number | null;
}

class BenefitsDto {
  @ApiProperty({ description: 'Vermeden uitkering per persoonsjaar, in hele eurocenten.', example: 1800000 })
  perJaarCenten!: number;

  @ApiProperty({ description: 'Waar dat bedrag vandaan komt.', enum: ['schatting', 'opgegeven'] })
  bron!: string;

  @ApiProperty({
    description: 'Baten min kosten van een persoonsjaar; null als de kosten dat zijn.',
    nullable: true,
    type: Number,
  })
  saldoCenten!: number | null;
}

export class ImpactDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Wie de andere partij is.', enum: ['gemeente', 'werkgever'] })
  partijSoort!: string;

  @ApiProperty({ description: 'Eerste van de twaalf maanden waar de kosten van zijn.', example: '2025-11' })
  vanaf!: string;

  @ApiProperty({ description: 'Laatste van die maanden.', example: '2026-10' })
  totEnMet!: string;

  @ApiProperty({ description: 'Een groep van minder mensen wordt niet getoond: dan staat er null.', example: 10 })
  kleinsteGroep!: number;

  @ApiProperty({ description: 'Hoe dit is bepaald.' })
  methode!: string;

  @ApiProperty({ description: 'Alle mensen samen.', type: GroupDto })
  samen!: GroupDto;

  @ApiProperty({ description: 'Waar hun werk staat.', type: [StandingDto] })
  standen!: StandingDto[];

  @ApiProperty({ description: 'Per partij.', type: [PartyImpactDto] })
  partijen!: PartyImpactDto[];

  @ApiProperty({ description: 'Alleen voor een gemeente.', nullable: true, type: BenefitsDto })
  baten!: BenefitsDto | null;
}
