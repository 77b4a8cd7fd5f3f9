import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { MissingDto } from '../assessment.dto.ts';
import { CalculationDto } from '../calculation.dto.ts';
import { ROUTES } from '../case-facts.dto.ts';
import { PERCENTAGE } from '../percentage.ts';

export const PERCENTAGE_SOURCES = ['vastgesteld', 'genoemd-door-werkgever', 'geschat'] as const;
export const ROUTE_RISKS = ['na-forfait-onbekend', 'bedrag-onbekend', 'meting-kan-afwijken', 'geen'] as const;

export class RoutesQuery {
  @ApiPropertyOptional({ description: 'Een geschatte loonwaarde, in procenten.', example: '55' })
  @IsOptional()
  @Matches(PERCENTAGE, { message: 'Vul een percentage in van 0 tot 200, met hoogstens twee decimalen.' })
  loonwaarde?: string;
}

export class RouteDto {
  @ApiProperty({ description: 'De route.', enum: ROUTES })
  route!: string;

  @ApiProperty({
    description: 'De loonwaarde waarmee is gerekend; leeg bij het forfait, of als zij onbekend is.',
    nullable: true,
    type: String,
  })
  loonwaardePercentage!: string | null;

  @ApiProperty({
    description: 'Waar die loonwaarde vandaan komt.',
    enum: PERCENTAGE_SOURCES,
    nullable: true,
    type: String,
  })
  herkomst!: string | null;

  @ApiProperty({ description: 'Het bedrag van een volle maand.', type: CalculationDto, nullable: true })
  berekening!: CalculationDto | null;

  @ApiProperty({ description: 'Het cijfer dat voor het bedrag nog ontbreekt.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'Laatste dag van het forfait.', format: 'date', nullable: true, type: String })
  totEnMet!: string | null;

  @ApiProperty({ description: 'Wat kan tegenvallen.', enum: ROUTE_RISKS })
  risico!: string;
}

export class RoutesDto {
  @ApiProperty({ description: 'Het forfait en de gemeten loonwaarde, naast elkaar.', type: [RouteDto] })
  routes!: RouteDto[];
}
