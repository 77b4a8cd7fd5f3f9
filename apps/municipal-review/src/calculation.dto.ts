import { ApiProperty } from '@nestjs/swagger';
import { MissingDto } from './assessment.dto.ts';
import type { Calculation, Missing } from './domain/grant-version.ts';

/** What a full month comes to, with every step. */
export class CalculationDto {
  @ApiProperty({ description: 'De maand waarvoor is gerekend, als volle maand.', example: '2026-03' })
  maand!: string;

  @ApiProperty({ description: 'In hele eurocenten.', example: 103248 })
  bedragCenten!: number;

  @ApiProperty({ description: 'Voor de afronding: een decimaal getal of een breuk.', example: '1032.48' })
  bedragOnafgerond!: string;

  @ApiProperty({ description: 'Elke stap, met artikel en parameters.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Waar u op moet letten.', type: [Object] })
  waarschuwingen!: readonly object[];

  static of(calculation: Calculation | null): CalculationDto | null {
    if (calculation === null) return null;
    const { month, amountCents, exact, lines, warnings } = calculation;
    return {
      maand: month,
      bedragCenten: amountCents,
      bedragOnafgerond: exact,
      regels: lines,
      waarschuwingen: warnings,
    };
  }
}

/** The figure of the law that is not known yet, if there is one. */
export function missingDto(missing: Missing | null): MissingDto | null {
  return missing && { parameter: missing.parameter, datum: missing.date };
}

/** What who asks cannot do now, and why. */
export class ClosedDto {
  @ApiProperty({ description: 'De actie.', example: 'besluiten' })
  actie!: string;

  @ApiProperty({ description: 'Waarom niet.', example: 'FOUR_EYES' })
  code!: string;
}
