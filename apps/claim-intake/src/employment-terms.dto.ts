import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDateString,
  IsDefined,
  IsNumber,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { addMonths, isDate } from '#libs/kernel/dates';
import { isBsn } from './domain/bsn.ts';
import type { EmploymentTerms } from './domain/employment.ts';
import type { Person } from './domain/person.ts';
import { Holds } from './holds.dto.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const AGE_MIN = 15;
const AGE_MAX = 100;
const HOURS_MAX = 60;

export class PersonDto {
  @ApiProperty({ description: 'Burgerservicenummer.', pattern: '^\\d{9}$' })
  @IsString()
  @Holds('bsn', 'Dit is geen geldig burgerservicenummer.', (value) => typeof value === 'string' && isBsn(value))
  bsn!: string;

  @ApiProperty({ description: 'Voorletters.', maxLength: 40, example: 'D.' })
  @IsString()
  @Length(1, 40)
  @Matches(/\S/, { message: 'Vul dit veld in.' })
  voorletters!: string;

  @ApiProperty({ description: 'Achternaam, met voorvoegsel.', maxLength: 100, example: 'Demo-Jansen' })
  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'Vul dit veld in.' })
  achternaam!: string;

  @ApiProperty({ description: 'Geboortedatum.', format: 'date', example: '1998-04-23' })
  @Matches(DATE, { message: 'Vul een datum in als 1998-04-23.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  geboortedatum!: string;
}

/** Somebody and what was agreed with them, as employers and municipalities fill it in. */
export class EmploymentTermsDto {
  @ApiProperty({ description: 'De werknemer. Alleen de kluis bewaart dit, versleuteld.', type: PersonDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => PersonDto)
  persoon!: PersonDto;

  @ApiProperty({ description: 'Eerste dag.', format: 'date', example: '2026-03-01' })
  @Matches(DATE, { message: 'Vul een datum in als 2026-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  @Holds('workingAge', 'Deze begindatum past niet bij de geboortedatum.', beginsAtWorkingAge)
  begindatum!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag, als die is afgesproken.',
    format: 'date',
    nullable: true,
    type: String,
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Matches(DATE, { message: 'Vul een datum in als 2026-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  @Holds('afterStart', 'De einddatum ligt voor de begindatum.', endsAfterStart)
  einddatum?: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week: niet de gewerkte uren.', example: 24, maximum: HOURS_MAX })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(HOURS_MAX)
  urenPerWeek!: number;

  @ApiProperty({ description: 'Uren van een voltijdweek in vergelijkbaar werk.', example: 38, maximum: HOURS_MAX })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(HOURS_MAX)
  voltijdUren!: number;

  @ApiProperty({ description: 'Of het contract zelf geen vaste uren heeft.' })
  @IsBoolean()
  wisselendeUren!: boolean;

  toPerson(): Person {
    const { bsn, voorletters, achternaam, geboortedatum } = this.persoon;
    return { bsn, initials: voorletters.trim(), surname: achternaam.trim(), birthDate: geboortedatum };
  }

  termsUnder(personnelNumber: string): EmploymentTerms {
    return {
      personnelNumber,
      startedOn: this.begindatum,
      endsOn: this.einddatum ?? null,
      hoursPerWeek: this.urenPerWeek,
      fullTimeHours: this.voltijdUren,
      variableHours: this.wisselendeUren,
    };
  }
}

function beginsAtWorkingAge(begins: unknown, of: object): boolean {
  const born: unknown = (of as Partial<EmploymentTermsDto>).persoon?.geboortedatum;
  if (!isDate(born) || !isDate(begins)) return true;
  return addMonths(born, 12 * AGE_MIN) <= begins && addMonths(born, 12 * (AGE_MAX + 1)) > begins;
}

function endsAfterStart(ends: unknown, of: object): boolean {
  const { begindatum } = of as Partial<EmploymentTermsDto>;
  return typeof ends !== 'string' || typeof begindatum !== 'string' || ends >= begindatum;
}
