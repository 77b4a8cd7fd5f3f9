import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { FIGURE_NAMES, type FigureName } from '#libs/law/figures';
import { OPEN_QUESTIONS, SETTING_KEYS, type SettingKey } from '#libs/law/settings';

/** The minimum wage is changed by a percentage, and interest is no part of the subsidy. */
const FIGURES = FIGURE_NAMES.filter((name) => !/^wml|Rente/.test(name));
const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;
const [HOURS_LEAST, HOURS_MOST, PERCENT_MOST] = [20, 48, 200];

function isValue(value: unknown, name: FigureName): boolean {
  if (typeof value !== 'string' || !DECIMAL.test(value)) return false;
  const number = Number(value);
  return name === 'normUren' ? number >= HOURS_LEAST && number <= HOURS_MOST : number <= PERCENT_MOST;
}

function isChoice(value: unknown, name: SettingKey): boolean {
  const values: readonly unknown[] = Object.hasOwn(OPEN_QUESTIONS, name) ? OPEN_QUESTIONS[name].values : [];
  return values.includes(value);
}

export class SupposedFigureDto {
  @ApiProperty({ description: 'Naam van het cijfer.', enum: FIGURES, example: 'werkgeverslastenPercentage' })
  @IsIn(FIGURES)
  naam!: FigureName;

  @ApiProperty({
    description: 'De waarde vanaf dan, als decimale tekst: 0 tot en met 200 procent, of 20 tot en met 48 uur.',
  })
  @ValidateBy(
    {
      name: 'isFigure',
      validator: { validate: (value, args) => isValue(value, (args?.object as SupposedFigureDto).naam) },
    },
    { message: 'Vul een percentage van 0 tot en met 200 in, of 20 tot en met 48 uur, met een punt voor de decimalen.' },
  )
  waarde!: string;
}

export class SupposedSettingDto {
  @ApiProperty({ description: 'De open vraag, zoals in de berekening.', enum: SETTING_KEYS, example: 'opslag' })
  @IsIn(SETTING_KEYS)
  naam!: SettingKey;

  @ApiProperty({ description: 'De keuze die dan geldt.', example: 'alleenInMaximum' })
  @ValidateBy(
    {
      name: 'isChoice',
      validator: { validate: (value, args) => isChoice(value, (args?.object as SupposedSettingDto).naam) },
    },
    { message: 'Deze keuze bestaat niet bij deze vraag.' },
  )
  waarde!: string;
}

export class SimulateDto {
  @ApiProperty({ description: 'Eerste maand waarin de wijziging geldt.', example: '2027-01' })
  @Matches(/^20[23]\d-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als 2027-01.' })
  vanaf!: string;

  @ApiPropertyOptional({ description: 'Hoeveel procent het minimumloon hoger is, of onder nul lager.', example: 2 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(-20)
  @Max(50)
  minimumloonProcent?: number;

  @ApiPropertyOptional({ description: 'Andere cijfers van de wet.', type: [SupposedFigureDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(FIGURES.length)
  @ArrayUnique(({ naam }: SupposedFigureDto) => naam)
  @ValidateNested({ each: true })
  @Type(() => SupposedFigureDto)
  parameters?: SupposedFigureDto[];

  @ApiPropertyOptional({ description: 'Andere antwoorden op wat de wet openlaat.', type: [SupposedSettingDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(SETTING_KEYS.length)
  @ArrayUnique(({ naam }: SupposedSettingDto) => naam)
  @ValidateNested({ each: true })
  @Type(() => SupposedSettingDto)
  instellingen?: SupposedSettingDto[];
}

export class EffectDto {
  @ApiProperty({ description: 'Aantal mensen.', example: 114 })
  aantal!: number;

  @ApiProperty({ description: 'Subsidie in twaalf maanden zoals de wet nu is, in hele eurocenten.' })
  nuCenten!: number;

  @ApiProperty({ description: 'Subsidie in twaalf maanden na de wijziging, in hele eurocenten.' })
  straksCenten!: number;

  @ApiProperty({ description: 'Gemiddeld verschil per maand, in hele eurocenten.', example: 12300 })
  perMaandVerschilCenten!: number;
}

export class GroupEffectDto extends EffectDto {
  @ApiProperty({
    description: 'Gemeentecode, KvK-nummer of leeftijden; leeg voor groepen onder tien mensen samen.',
    nullable: true,
    type: String,
    example: 'GM9901',
  })
  groep!: string | null;
}

class SimulatedMonthDto {
  @ApiProperty({ description: 'Kalendermaand van het loon.', example: '2027-01' })
  maand!: string;

  @ApiProperty({ description: 'Subsidie zoals de wet nu is, in hele eurocenten.' })
  nuCenten!: number;

  @ApiProperty({ description: 'Subsidie na de wijziging, in hele eurocenten.' })
  straksCenten!: number;
}

export class SimulatedDto {
  @ApiProperty({ description: 'De dag waarop de toekenningen bekend waren.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Hoe is gerekend, en wat niet is meegerekend.' })
  methode!: string;

  @ApiProperty({ description: 'Twaalf maanden vanaf de wijziging.', type: [SimulatedMonthDto] })
  maanden!: SimulatedMonthDto[];

  @ApiProperty({ description: 'Iedereen samen.', type: EffectDto })
  samen!: EffectDto;

  @ApiProperty({
    description: 'Wie meer subsidie heeft; leeg bij minder dan tien mensen.',
    type: EffectDto,
    nullable: true,
  })
  meer!: EffectDto | null;

  @ApiProperty({
    description: 'Wie minder subsidie heeft; leeg bij minder dan tien mensen.',
    type: EffectDto,
    nullable: true,
  })
  minder!: EffectDto | null;

  @ApiProperty({ description: 'Naar gemeente, of voor een gemeente naar werkgever.', type: [GroupEffectDto] })
  partijen!: GroupEffectDto[];

  @ApiProperty({ description: 'Naar leeftijd bij het begin van de wijziging.', type: [GroupEffectDto] })
  leeftijden!: GroupEffectDto[];

  @ApiProperty({ description: 'Mensen die niet meetellen omdat een cijfer van de wet ontbreekt.', example: 0 })
  zonderCijfer!: number;
}
