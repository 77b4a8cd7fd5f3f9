import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

export class CollectRunDto {
  @ApiProperty({ description: 'Dag waarop de bank betaalt: vandaag of later.', format: 'date', example: '2026-12-10' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als JJJJ-MM-DD.' })
  @IsISO8601({ strict: true })
  uitvoerdatum!: string;
}

/** What a payment run that is collected now would pay. */
export class PayableDto {
  @ApiProperty({ description: 'Declaraties die akkoord zijn en in geen betaalrun zitten.', example: 31 })
  aantal!: number;

  @ApiProperty({ description: 'Som in hele eurocenten.', example: 2980788 })
  somCenten!: number;
}
