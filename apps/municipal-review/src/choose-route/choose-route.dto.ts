import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { ROUTES } from '../case.dto.ts';
import type { Route } from '../domain/grant-version.ts';

export class ChooseRouteDto {
  @ApiProperty({ description: 'Forfaitair: de loonwaarde wordt eerst niet vastgesteld.', enum: ROUTES })
  @IsIn(ROUTES)
  route!: Route;
}
