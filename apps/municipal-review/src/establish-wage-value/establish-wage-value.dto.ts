import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDateString, Matches } from 'class-validator';
import { PERCENTAGE } from '../percentage.ts';

export class EstablishWageValueDto {
  @ApiProperty({ description: 'In procenten van het minimumloon, als tekst of getal.', example: '50', type: String })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value))
  @Matches(PERCENTAGE, { message: 'Vul een percentage in van 0 tot 200, met hoogstens twee decimalen.' })
  percentage!: string;

  @ApiProperty({ description: 'Dag waarop de loonwaarde is vastgesteld.', format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  vastgesteldOp!: string;
}
