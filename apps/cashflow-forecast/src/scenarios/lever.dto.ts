import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Lever } from '../domain/levers.ts';

const KINDS = {
  payment: 'betaling',
  wageValue: 'loonwaarde',
  hires: 'instroom',
  ends: 'contracten',
  minimumWage: 'minimumloon',
  measured: 'gemeten',
  flatRate: 'forfaitair',
  stops: 'stopt',
} as const satisfies Record<Lever['kind'], string>;
type Kind = (typeof KINDS)[Lever['kind']];

/** Asked of these kinds; of the others it is left out, and looked at where it is not. */
const For = (...kinds: readonly Kind[]) =>
  ValidateIf(({ soort }: LeverDto, value) => kinds.includes(soort) || value !== undefined);
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;
const WITHOUT_MONTH: readonly Kind[] = ['betaling', 'stopt'];
const Code = () => Matches(/^GM\d{4}$/, { message: 'Een gemeentecode is GM met vier cijfers.' });

/** One supposition. Which fields it has depends on its kind; the others are left out. */
export class LeverDto {
  @ApiProperty({
    description:
      'betaling: het geld komt dagen later; loonwaarde: punten erbij; instroom: mensen erbij; contracten: procent stopt; ' +
      'minimumloon: procent hoger; gemeten: wie forfaitair is, krijgt deze loonwaarde; forfaitair: iedereen; stopt: een ' +
      'gemeente betaalt niets meer, behalve wat is opgedragen.',
    enum: Object.values(KINDS),
  })
  @IsIn(Object.values(KINDS))
  soort!: Kind;

  @ApiPropertyOptional({
    description: 'Eerste maand waarin het geldt; niet bij betaling en stopt.',
    example: '2026-07',
  })
  @ValidateIf(({ soort, vanaf }: LeverDto) => !WITHOUT_MONTH.includes(soort) || vanaf !== undefined)
  @Matches(MONTH, { message: 'Vul een maand in als 2026-07.' })
  vanaf?: string;

  @ApiPropertyOptional({ description: 'Van betaling: dagen later, of onder nul eerder.', example: 30 })
  @For('betaling')
  @IsInt()
  @Min(-60)
  @Max(365)
  dagen?: number;

  @ApiPropertyOptional({ description: 'Van loonwaarde: procentpunten erbij, of onder nul eraf.', example: 8 })
  @For('loonwaarde')
  @IsInt()
  @Min(-50)
  @Max(50)
  punten?: number;

  @ApiPropertyOptional({ description: 'Van contracten: deel dat stopt. Van minimumloon: hoger, of onder nul lager.' })
  @For('contracten', 'minimumloon')
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(-20)
  @Max(100)
  procent?: number;

  @ApiPropertyOptional({ description: 'Van instroom: hoeveel mensen beginnen.', example: 20 })
  @For('instroom')
  @IsInt()
  @Min(1)
  @Max(500)
  aantal?: number;

  @ApiPropertyOptional({ description: 'Van instroom: afgesproken uren per week.', example: 24 })
  @For('instroom')
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(40)
  urenPerWeek?: number;

  @ApiPropertyOptional({ description: 'Van instroom en gemeten: de loonwaarde in procent.', example: 50 })
  @For('instroom', 'gemeten')
  @IsInt()
  @Min(0)
  @Max(100)
  loonwaardePercentage?: number;

  @ApiPropertyOptional({ description: 'Van instroom: leeftijd; 21 staat voor 21 en ouder.', example: 21 })
  @For('instroom')
  @IsInt()
  @Min(15)
  @Max(100)
  leeftijd?: number;

  @ApiPropertyOptional({
    description: 'Van stopt, en als het maar een gemeente betreft van betaling en instroom.',
    example: 'GM9901',
  })
  @ValidateIf(({ soort, gemeentecode }: LeverDto) => soort === 'stopt' || gemeentecode !== undefined)
  @Code()
  gemeentecode?: string;

  /** As the domain has it. What its kind does not use is left behind. */
  static toLever(dto: LeverDto): Lever {
    const { vanaf: from = '', procent: percent = 0, loonwaardePercentage: wageValuePercent = 0, gemeentecode } = dto;
    const municipality = gemeentecode === undefined ? {} : { municipality: gemeentecode };
    switch (dto.soort) {
      case 'betaling':
        return { kind: 'payment', days: dto.dagen ?? 0, ...municipality };
      case 'loonwaarde':
        return { kind: 'wageValue', points: dto.punten ?? 0, from };
      case 'instroom': {
        const { aantal: people = 0, urenPerWeek: hoursPerWeek = 0, leeftijd: age = 21 } = dto;
        return { kind: 'hires', people, from, hoursPerWeek, wageValuePercent, age, ...municipality };
      }
      case 'contracten':
        return { kind: 'ends', percent: Math.max(percent, 0), from };
      case 'minimumloon':
        return { kind: 'minimumWage', percent, from };
      case 'gemeten':
        return { kind: 'measured', wageValuePercent, from };
      case 'forfaitair':
        return { kind: 'flatRate', from };
      case 'stopt':
        return { kind: 'stops', municipality: gemeentecode ?? '' };
    }
  }

  /** As it was given. */
  static of({ kind, ...fields }: Lever): LeverDto {
    const given = Object.entries(fields).map(([name, value]) => [FIELDS[name], value]);
    return Object.fromEntries([['soort', KINDS[kind]], ...given]) as LeverDto;
  }
}

const FIELDS: Readonly<Record<string, keyof LeverDto>> = {
  days: 'dagen',
  points: 'punten',
  percent: 'procent',
  people: 'aantal',
  hoursPerWeek: 'urenPerWeek',
  wageValuePercent: 'loonwaardePercentage',
  age: 'leeftijd',
  from: 'vanaf',
  municipality: 'gemeentecode',
};
