import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, MaxLength, Min, registerDecorator } from 'class-validator';
import { isDate } from '#libs/kernel/dates';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';
import type { OtherCash } from '../domain/other-cash.ts';

const MOST_CENTS = 10 ** 13;
const LINE = /^\d{4}-\d{2}-\d{2}:-?\d{1,13}$/;
const MOST_TEXT = 4000;

/** Each line a date that exists and whole cents. */
function AreCashLines(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      ...{ name: 'areCashLines', target: target.constructor, propertyName: String(propertyName) },
      options: { message: 'Vul regels in als 2026-12-24:-500000: een datum die bestaat, en hele eurocenten.' },
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && value.split(',').every((line) => LINE.test(line) && isDate(line.slice(0, 10))),
      },
    });
}

/** What comes and goes beside the subsidy. Nothing of it is kept. */
export class OtherCashQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({
    description:
      'Andere bedragen die vaststaan, gescheiden door komma’s: datum, dubbele punt, hele eurocenten; wat eruit gaat onder nul.',
    example: '2026-12-24:-500000,2027-01-15:250000',
    maxLength: MOST_TEXT,
  })
  @IsOptional()
  @MaxLength(MOST_TEXT)
  @AreCashLines()
  posten?: string;

  @ApiPropertyOptional({
    description: 'Dag van de maand waarop de werkgever loon betaalt. Niet gegeven: de laatste dag van de maand.',
    example: 25,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(31)
  loondag?: number;

  @ApiPropertyOptional({
    description: 'Kredietruimte: hoe ver het saldo onder nul mag, in hele eurocenten.',
    example: 0,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST_CENTS)
  kredietCenten?: number;

  /** As the domain has it. */
  static read({ posten, loondag }: OtherCashQuery): OtherCash {
    const lines = (posten ?? '').split(',').filter(Boolean);
    return {
      lines: lines.map((line) => ({ date: line.slice(0, 10), cents: Number(line.slice(11)) })),
      ...(loondag === undefined ? {} : { wageDay: loondag }),
    };
  }
}

export class CashLineDto {
  @ApiProperty({ description: 'De dag.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Wat komt, of onder nul wat gaat, in hele eurocenten.', example: -500000 })
  centen!: number;
}
