import { applyDecorators } from '@nestjs/common';
import { IsDateString, Matches } from 'class-validator';

/** A field with a day of the calendar. */
export const IsDay = () =>
  applyDecorators(
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' }),
    IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' }),
  );
