import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

const MOST_CENTS = 10 ** 13;
const CHANCE = (percent: number) => `Met ${percent} procent kans niet meer dan dit, in hele eurocenten.`;

export class BudgetAmountDto {
  @ApiProperty({ description: 'Wat voor het jaar beschikbaar is, in hele eurocenten.', example: 60000000 })
  @IsInt({ message: 'Vul een bedrag in, in hele eurocenten.' })
  @Min(0, { message: 'Vul een bedrag in van nul of meer.' })
  @Max(MOST_CENTS, { message: 'Dit bedrag is te hoog.' })
  bedragCenten!: number;
}

class GivenBudgetDto {
  @ApiProperty({ description: 'Het bedrag, in hele eurocenten.', example: 60000000 })
  bedragCenten!: number;

  @ApiProperty({ description: 'Sinds wanneer dit geldt, of is voorgesteld.', format: 'date' })
  datum!: string;

  @ApiProperty({ description: 'Het account dat dit voorstelde; leeg voor wat geldt.', nullable: true, type: String })
  door!: string | null;
}

export class BudgetStateDto {
  @ApiProperty({ description: 'Het kalenderjaar.', example: '2026' })
  jaar!: string;

  @ApiProperty({ description: 'Wat geldt; null zolang er niets is goedgekeurd.', nullable: true, type: GivenBudgetDto })
  budget!: GivenBudgetDto | null;

  @ApiProperty({ description: 'Wat op goedkeuring wacht.', nullable: true, type: GivenBudgetDto })
  voorgesteld!: GivenBudgetDto | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', enum: ['voorstellen', 'goedkeuren'], isArray: true })
  acties!: string[];
}

class NextYearDto {
  @ApiProperty({ description: 'Het jaar waarvoor dit telt.', example: '2027' })
  jaar!: string;

  @ApiProperty({ description: 'Welke uitgave van de verdeelregel.', example: 'Stb. 2021, 442' })
  versie!: string;

  @ApiProperty({ description: 'De regel in woorden.' })
  formule!: string;

  @ApiProperty({
    description: 'Wat dit jaar naar verwachting telt: betaald tot en met 31 december.',
    example: 54000000,
  })
  grondslagCenten!: number;

  @ApiProperty({ description: 'Wat pas na 31 december wordt verwacht: geboekt als last telt het toch mee.' })
  naJaareindeCenten!: number;
}

class LateDto {
  @ApiProperty({ description: 'Betalingen na zes weken (Awb 4:87) in dit jaar, of nog open.', example: 12 })
  betalingen!: number;

  @ApiProperty({ description: 'Wettelijke rente daarover (Awb 4:97 en 4:98), hoogstens; hele eurocenten.' })
  renteCenten!: number;

  @ApiProperty({ description: 'Betalingen waarvan de rentevoet niet bekend is.', example: 0 })
  zonderRente!: number;

  @ApiProperty({
    description: 'Aanvragen die langer dan acht weken wachten (Awb 4:13); stilstand is hier niet bekend.',
  })
  besluiten!: number;

  @ApiProperty({
    description: 'Dwangsom per aanvraag, hoogstens, na een ingebrekestelling (Awb 4:17); null als hij niet bekend is.',
    nullable: true,
    type: Number,
  })
  dwangsomHoogstensCenten!: number | null;
}

class ComparisonDto {
  @ApiProperty({ description: 'Gemeenten waarvan een betaling is gezien, uzelf ook.', example: 7 })
  gemeenten!: number;

  @ApiProperty({ description: 'Uzelf: de helft binnen zoveel dagen na de maand.', nullable: true, type: Number })
  eigenMediaanDagen!: number | null;

  @ApiProperty({ description: 'Alle samen: de helft binnen zoveel dagen na de maand.', nullable: true, type: Number })
  mediaanDagen!: number | null;
}

export class BudgetDto extends BudgetStateDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'In dit jaar door de bank geboekt, in hele eurocenten.', example: 42000000 })
  betaaldCenten!: number;

  @ApiProperty({ description: 'Maanden die voorbij zijn en nog niet betaald.', example: 9000000 })
  openstaandCenten!: number;

  @ApiProperty({ description: 'Maanden van dit jaar die nog komen, volgens de toekenningen.', example: 8000000 })
  vastgelegdCenten!: number;

  @ApiProperty({ description: 'Naar verwachting betaald tot en met 31 december.', example: 54000000 })
  verwachtCenten!: number;

  @ApiProperty({ description: CHANCE(10) })
  p10Centen!: number;

  @ApiProperty({ description: CHANCE(50) })
  p50Centen!: number;

  @ApiProperty({ description: CHANCE(90) })
  p90Centen!: number;

  @ApiProperty({ description: 'Wat de maanden van dit jaar kosten, wanneer ze ook worden betaald.', example: 56000000 })
  kostenCenten!: number;

  @ApiProperty({
    description: 'Eerste dag waarop het budget op is; null als dat dit jaar niet wordt verwacht.',
    nullable: true,
    type: String,
  })
  uitgeputOp!: string | null;

  @ApiProperty({ description: 'Hetzelfde met een kans van een op tien.', nullable: true, type: String })
  mogelijkUitgeputOp!: string | null;

  @ApiProperty({ description: 'Aanvragen zonder besluit: zij tellen niet mee.', example: 3 })
  onbeslist!: number;

  @ApiProperty({ description: 'Hoe dit is bepaald.' })
  methode!: string;

  @ApiProperty({ description: 'Het gevolg voor het budget van volgend jaar.', type: NextYearDto })
  volgendJaar!: NextYearDto;

  @ApiProperty({ description: 'Wat te laat zijn hoogstens kost in dit jaar.', type: LateDto })
  teLaat!: LateDto;

  @ApiProperty({
    description: 'Alleen samen met ten minste drie andere gemeenten, en alleen zoals nu bekend; anders null.',
    nullable: true,
    type: ComparisonDto,
  })
  vergelijking!: ComparisonDto | null;
}
