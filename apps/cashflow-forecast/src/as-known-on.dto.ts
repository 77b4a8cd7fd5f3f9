import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsOptional, Matches } from 'class-validator';

/** Of which day the figures are asked: a past day, as it was known at its end; else as it is known now. */
export class AsKnownOnQuery {
  @ApiPropertyOptional({
    description: 'Zoals bekend aan het einde van deze dag. Vandaag, later of niet gegeven: zoals nu bekend.',
    example: '2026-03-31',
    format: 'date',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-03-31.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  bekendOp?: string;
}
