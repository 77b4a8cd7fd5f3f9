import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';

export class SimulationQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({ description: 'Hetzelfde zaad geeft dezelfde cijfers.', default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2 ** 31 - 1)
  zaad?: number;
}

export class SimulatedMonthDto {
  @ApiProperty({ description: 'Kalendermaand waarin het geld komt.', example: '2026-04' })
  maand!: string;

  @ApiProperty({ description: 'Gemiddelde over de verlopen, in hele eurocenten.' })
  gemiddeldCenten!: number;

  @ApiProperty({ description: 'Standaardfout van dat gemiddelde, in hele eurocenten.' })
  standaardfoutCenten!: number;

  @ApiProperty({ description: 'Gemiddelde volgens de formule, in hele eurocenten.' })
  formuleCenten!: number;

  @ApiProperty({ description: 'Standaardafwijking volgens de formule, in hele eurocenten.' })
  formuleAfwijkingCenten!: number;

  @ApiProperty({
    description: 'Met 5, 10, 25, 50, 75, 90 en 95 procent kans niet meer dan dit, in hele eurocenten.',
    type: [Number],
  })
  kwantielenCenten!: number[];
}

export class SimulationDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Het zaad.' })
  zaad!: number;

  @ApiProperty({ description: 'Aantal verlopen.' })
  verlopen!: number;

  @ApiProperty({ description: 'Vierentwintig maanden.', type: [SimulatedMonthDto] })
  maanden!: SimulatedMonthDto[];
}
