import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

export class CollectRunDto {
  @ApiProperty({ description: 'Dag waarop de bank betaalt: vandaag of later.', format: 'date', example: '2026-12-10' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als JJJJ-MM-DD.' })
  @IsISO8601({ strict: true })
  uitvoerdatum!: string;
}
