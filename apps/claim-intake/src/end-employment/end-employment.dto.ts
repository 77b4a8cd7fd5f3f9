import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, Matches } from 'class-validator';

export class EndEmploymentDto {
  @ApiProperty({ description: 'Laatste dag van het dienstverband.', format: 'date', example: '2026-05-31' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-05-31.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  einddatum!: string;
}
