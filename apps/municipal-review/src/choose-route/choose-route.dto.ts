import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROUTES } from '../case-facts.dto.ts';
import type { Route } from '../domain/grant-version.ts';

export class ChooseRouteDto {
  @ApiProperty({ description: 'Forfaitair: de loonwaarde wordt eerst niet vastgesteld.', enum: ROUTES })
  @IsIn(ROUTES)
  route!: Route;

  @ApiPropertyOptional({
    description: 'Wat u met de werkgever heeft besproken. Wordt versleuteld bewaard.',
    maxLength: 4000,
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  gesprek?: string;
}
