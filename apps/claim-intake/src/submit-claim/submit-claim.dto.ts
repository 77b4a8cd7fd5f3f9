import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import type { ClaimedHours } from '../domain/claim.ts';

/** One of the two at least; only of a contract without fixed hours. */
export class SubmitClaimDto {
  @ApiPropertyOptional({ description: 'Overeengekomen uren per week in deze maand.', example: 20, maximum: 60 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(60)
  urenPerWeek?: number;

  @ApiPropertyOptional({ description: 'Verloonde uren van de hele maand.', example: 104.5, maximum: 400 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0)
  @Max(400)
  verloondeUren?: number;

  toHours(): ClaimedHours {
    return { hoursPerWeek: this.urenPerWeek ?? null, paidHours: this.verloondeUren ?? null };
  }
}
