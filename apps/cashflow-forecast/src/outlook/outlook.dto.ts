import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CashLineDto, OtherCashQuery } from './other-cash.dto.ts';
import { MarkDto, SourceDto } from './sources.dto.ts';

const MOST_CENTS = 10 ** 13;
const CHANCE = (percent: number) => `Met ${percent} procent kans niet meer dan dit, in hele eurocenten.`;

export class DaysQuery extends OtherCashQuery {
  @ApiPropertyOptional({
    description:
      'Saldo aan het einde van de dag waarop dit bekend is, in hele eurocenten. Niet gegeven: voor een werkgever wat hij ' +
      'heeft voorgefinancierd (het openstaande, onder nul), voor een gemeente nul.',
    example: 5000000,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-MOST_CENTS)
  @Max(MOST_CENTS)
  beginsaldoCenten?: number;
}

class BandDto {
  @ApiProperty({ description: CHANCE(10), example: 3400000 })
  p10Centen!: number;

  @ApiProperty({ description: CHANCE(50), example: 5400000 })
  p50Centen!: number;

  @ApiProperty({ description: CHANCE(90), example: 7800000 })
  p90Centen!: number;
}

export class ObservedDto {
  @ApiProperty({
    description: 'Maanden van gemeenten waarvan iets is betaald: waar de bandbreedte op rust.',
    example: 54,
  })
  maandenBetaald!: number;

  @ApiProperty({ description: 'Persoonsmaanden die zijn betaald.', example: 640 })
  betaald!: number;

  @ApiProperty({
    description: 'Persoonsmaanden die nog wachten; zij tellen mee zo lang als zij wachten.',
    example: 130,
  })
  wachtend!: number;
}

export class MonthDto extends BandDto {
  @ApiProperty({ description: 'Kalendermaand waarin het geld komt.', example: '2026-04' })
  maand!: string;

  @ApiProperty({ description: 'Verwacht bedrag (gemiddelde), in hele eurocenten.', example: 5600000 })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Deel dat met een nog niet bekend cijfer van de wet is berekend.', example: 0 })
  geprojecteerdCenten!: number;

  @ApiProperty({ description: 'Of er zo een deel is.', example: false })
  geprojecteerd!: boolean;

  @ApiProperty({
    description: 'Deel van het verwachte bedrag van aanvragen waarop nog niet is besloten: bedrag maal kans.',
    example: 120000,
  })
  aanvragenCenten!: number;

  @ApiProperty({
    description:
      'Wat erbij zou komen van mensen die nog niet bekend zijn, als er zoveel bij komen als in het afgelopen jaar. Zit in ' +
      'geen ander bedrag.',
    example: 80000,
  })
  nieuweMensenCenten!: number;
}

export class TogetherDto extends BandDto {
  @ApiProperty({ description: 'Eerste maand.', example: '2026-04' })
  vanaf!: string;

  @ApiProperty({ description: 'Laatste maand.', example: '2027-03' })
  totEnMet!: string;

  @ApiProperty({ description: 'Verwacht bedrag van deze maanden samen, in hele eurocenten.', example: 67200000 })
  verwachtCenten!: number;
}

export class MonthsDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Hoe de bandbreedte is bepaald.' })
  methode!: string;

  @ApiProperty({ description: 'Waar de bandbreedte op rust.', type: ObservedDto })
  waarnemingen!: ObservedDto;

  @ApiProperty({ description: 'Vierentwintig maanden.', type: [MonthDto] })
  maanden!: MonthDto[];

  @ApiProperty({
    description: 'De eerste twaalf maanden samen: de bandbreedte is die van de som, niet de som van de bandbreedtes.',
    type: TogetherDto,
  })
  twaalfMaanden!: TogetherDto;

  @ApiProperty({ description: 'Wat van dezelfde maanden loon pas daarna wordt verwacht.', example: 120000 })
  laterCenten!: number;

  @ApiProperty({ description: 'Wat in deze maanden verandert, per maand.', type: [MarkDto] })
  tekens!: MarkDto[];

  @ApiProperty({ description: 'Wat onzeker is, en waar dat op rust.', type: [SourceDto] })
  bronnen!: SourceDto[];
}

export class DayDto extends BandDto {
  @ApiProperty({ description: 'De dag.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Verwacht bedrag van de dag, in hele eurocenten.', example: 240000 })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Verwacht saldo aan het einde van de dag; de bandbreedte is die van het saldo.' })
  saldoCenten!: number;
}

export class WeekDto {
  @ApiProperty({ description: 'Eerste dag; een maandag, behalve misschien in de eerste week.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  totEnMet!: string;

  @ApiProperty({ description: 'Verwacht bedrag van de week, in hele eurocenten.', example: 1200000 })
  verwachtCenten!: number;

  @ApiProperty({ description: 'Het laagste verwachte saldo van haar dagen.', example: -8800000 })
  laagsteSaldoCenten!: number;

  @ApiProperty({ description: 'Het laagste saldo waar een dag met 10 procent kans onder blijft.', example: -9100000 })
  laagsteTegenvallendCenten!: number;
}

export class LowPointDto {
  @ApiProperty({ description: 'Eerste dag met het laagste saldo.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Het saldo, in hele eurocenten.', example: -8800000 })
  centen!: number;
}

export class LowPointBandDto extends BandDto {
  @ApiProperty({
    description: 'In acht van de tien gevallen valt het laagste punt niet voor deze dag.',
    format: 'date',
  })
  vroegst!: string;

  @ApiProperty({ description: 'En niet na deze dag.', format: 'date' })
  laatst!: string;
}

export class DaysDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Hoe de bandbreedte is bepaald.' })
  methode!: string;

  @ApiProperty({ description: 'Waar de bandbreedte op rust.', type: ObservedDto })
  waarnemingen!: ObservedDto;

  @ApiProperty({ description: 'Saldo aan het einde van bekendOp, in hele eurocenten.' })
  beginsaldoCenten!: number;

  @ApiProperty({ description: 'Waar het beginsaldo vandaan komt.', enum: ['opgegeven', 'voorfinanciering', 'nul'] })
  beginsaldoBron!: string;

  @ApiProperty({ description: 'Dertien weken.', type: [DayDto] })
  dagen!: DayDto[];

  @ApiProperty({ description: 'Dezelfde dagen per week.', type: [WeekDto] })
  weken!: WeekDto[];

  @ApiProperty({ description: 'Het laagste verwachte saldo.', type: LowPointDto })
  laagstePunt!: LowPointDto;

  @ApiProperty({ description: 'Het laagste saldo waar elke dag met 10 procent kans onder blijft.', type: LowPointDto })
  laagstePuntTegenvallend!: LowPointDto;

  @ApiProperty({
    description:
      'Het laagste saldo van dertien weken zoals het uit vijfhonderd mogelijke verlopen volgt, en tussen welke dagen het valt.',
    type: LowPointBandDto,
  })
  laagstePuntBandbreedte!: LowPointBandDto;

  @ApiProperty({ description: 'De andere bedragen waarmee is gerekend.', type: [CashLineDto] })
  posten!: CashLineDto[];

  @ApiProperty({ description: 'Opgegeven kredietruimte; leeg als die er niet is.', nullable: true, type: Number })
  kredietCenten!: number | null;

  @ApiProperty({
    description:
      'Eerste dag waarop het verwachte saldo verder onder nul komt dan de kredietruimte; leeg als dat niet komt.',
    ...{ nullable: true, type: String, format: 'date' },
  })
  bovenKredietOp!: string | null;

  @ApiProperty({
    description: 'De eerste dag waarop dat met 10 procent kans zo is; leeg als dat niet komt.',
    ...{ nullable: true, type: String, format: 'date' },
  })
  bovenKredietTegenvallendOp!: string | null;
}
