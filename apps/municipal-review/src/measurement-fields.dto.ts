import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDateString, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PERCENTAGE } from './percentage.ts';

const NO_DATE = 'Vul een datum in als 2026-12-08.';

/** A day of the calendar. */
export function Day(description: string) {
  return applyDecorators(
    ApiProperty({ description, format: 'date', example: '2026-12-08' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: NO_DATE }),
    IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' }),
  );
}

/** A day of the calendar that may be left out. */
export function MaybeDay(description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description, format: 'date', example: '2026-12-08' }),
    IsOptional(),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: NO_DATE }),
    IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' }),
  );
}

/** A percentage by its decimal text. */
export function Percentage(description: string, example: string) {
  return applyDecorators(
    ApiProperty({ description, example, type: String }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value)),
    Matches(PERCENTAGE, { message: 'Vul een percentage in van 0 tot 200, met hoogstens twee decimalen.' }),
  );
}

/** Some sentences in somebody's own words. */
export function Words(description: string) {
  return applyDecorators(
    ApiProperty({ description: `${description} Wordt versleuteld bewaard.`, maxLength: 4000 }),
    IsString(),
    IsNotEmpty(),
    MaxLength(4000),
  );
}

/** The same, where nothing need be said. */
export function MaybeWords(description: string) {
  return applyDecorators(
    ApiPropertyOptional({ description: `${description} Wordt versleuteld bewaard.`, maxLength: 4000 }),
    IsOptional(),
    IsString(),
    IsNotEmpty(),
    MaxLength(4000),
  );
}
