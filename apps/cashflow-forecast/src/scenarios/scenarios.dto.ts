import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import { LeverDto } from './lever.dto.ts';

const LEVERS_MOST = 20;
const SIDE_BY_SIDE = 3;
const MOST_CENTS = 10 ** 13;

class LeversDto {
  @ApiProperty({ description: 'Wat wordt verondersteld, samen.', type: [LeverDto] })
  @IsArray()
  @ArrayMaxSize(LEVERS_MOST)
  @ValidateNested({ each: true })
  @Type(() => LeverDto)
  hefbomen!: LeverDto[];
}

export class CompareDto {
  @ApiProperty({ description: 'Een tot en met drie scenario’s, naast vandaag.', type: [LeversDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SIDE_BY_SIDE)
  @ValidateNested({ each: true })
  @Type(() => LeversDto)
  scenarios!: LeversDto[];
}

export class CompareQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({
    description: 'Saldo aan het einde van de dag waarop dit bekend is, in hele eurocenten; zoals bij het vooruitzicht.',
    example: 5000000,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-MOST_CENTS)
  @Max(MOST_CENTS)
  beginsaldoCenten?: number;
}

export class SaveScenarioDto extends LeversDto {
  @ApiProperty({ description: 'Een korte naam zonder gegevens van mensen.', example: 'Nieuwe vestiging in 2027' })
  @IsString()
  @MaxLength(200)
  naam!: string;

  @ApiProperty({ description: 'De versie die is gewijzigd; 0 voor een nieuw scenario.', example: 0 })
  @IsInt()
  @Min(0)
  gebaseerdOpVersie!: number;
}

export class ScenarioDto extends LeversDto {
  @ApiProperty({ description: 'Nummer van het scenario.', format: 'uuid' })
  scenarioId!: string;

  @ApiProperty({ description: 'Hoe vaak het is bewaard.', example: 2 })
  versie!: number;

  @ApiProperty({ description: 'De naam.', example: 'Nieuwe vestiging in 2027' })
  naam!: string;

  @ApiProperty({ description: 'Dag waarop deze versie is bewaard.', format: 'date' })
  bewaardOp!: string;
}

export class ScenariosDto {
  @ApiProperty({ description: 'Bewaarde scenario’s, het eerste eerst.', type: [ScenarioDto] })
  scenarios!: ScenarioDto[];
}

class SupposedMonthDto {
  @ApiProperty({ description: 'Kalendermaand waarin het geld komt.', example: '2026-04' })
  maand!: string;

  @ApiProperty({ description: 'Verwacht bedrag (gemiddelde), in hele eurocenten.', example: 5600000 })
  verwachtCenten!: number;
}

class SupposedLowPointDto {
  @ApiProperty({ description: 'Eerste dag met het laagste saldo.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Het saldo, in hele eurocenten.', example: -8800000 })
  centen!: number;
}

class SupposedDayDto {
  @ApiProperty({ description: 'De dag.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Verwacht saldo aan het einde van de dag, in hele eurocenten.' })
  saldoCenten!: number;
}

export class SupposedDto {
  @ApiProperty({ description: 'Vierentwintig maanden.', type: [SupposedMonthDto] })
  maanden!: SupposedMonthDto[];

  @ApiProperty({ description: 'Dertien weken per dag.', type: [SupposedDayDto] })
  dagen!: SupposedDayDto[];

  @ApiProperty({ description: 'De eerste twaalf maanden samen, in hele eurocenten.' })
  twaalfMaandenCenten!: number;

  @ApiProperty({
    description: 'Per maand meer of minder dan vandaag, gemiddeld over twaalf maanden, in hele eurocenten.',
  })
  perMaandVerschilCenten!: number;

  @ApiProperty({ description: 'Het laagste punt in dertien weken.', type: SupposedLowPointDto })
  laagstePunt!: SupposedLowPointDto;

  @ApiProperty({ description: 'Hoger of (onder nul) lager dan het laagste punt van vandaag, in hele eurocenten.' })
  laagstePuntVerschilCenten!: number;
}

export class ComparedDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Zoals het nu wordt verwacht.', type: SupposedDto })
  vandaag!: SupposedDto;

  @ApiProperty({ description: 'De gevraagde scenario’s, in hun volgorde.', type: [SupposedDto] })
  scenarios!: SupposedDto[];
}
