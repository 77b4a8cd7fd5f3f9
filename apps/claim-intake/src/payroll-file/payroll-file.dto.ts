import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsInt, IsOptional, Max, Min } from 'class-validator';
import { COLUMNS, FINDINGS } from '../domain/payroll-cells.ts';

const VERDICTS = ['goed', 'twijfel', 'fout'];
const EVENTS = [
  'aangevraagd',
  'uren-ingediend',
  'uren-bewaard',
  'uren-anders',
  'dienstverband-beeindigd',
  'niet-gelukt',
];

export class HandInDto {
  @ApiPropertyOptional({
    description: 'De rijen die u wilt indienen, ook met twijfel. Zonder deze lijst: alle goede rijen.',
    type: [Number],
    example: [2, 8],
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50_000)
  @IsInt({ each: true, message: 'Noem rijen met hele getallen.' })
  @Min(2, { each: true, message: 'De eerste rij is rij 2: rij 1 heeft de kopjes.' })
  @Max(1_000_000, { each: true, message: 'Zoveel rijen heeft geen loonbestand.' })
  rijen?: number[];
}

export class FindingDto {
  @ApiProperty({ description: 'De kolom; null bij de hele rij.', enum: COLUMNS, nullable: true, type: String })
  kolom!: string | null;

  @ApiProperty({ description: 'Een vaste code voor software.', enum: Object.keys(FINDINGS), example: 'elfproef' })
  code!: string;

  @ApiProperty({ description: 'Of u de rij zo nog kunt indienen (twijfel) of niet (fout).', enum: ['twijfel', 'fout'] })
  oordeel!: string;

  @ApiProperty({ description: 'Wat er is gevonden en wat u kunt doen. Herhaalt nooit wat er in de cel staat.' })
  melding!: string;
}

export class HandInEventDto {
  @ApiProperty({ description: 'Een vaste code voor software.', enum: EVENTS, example: 'aangevraagd' })
  code!: string;

  @ApiProperty({ description: 'Wat er is gebeurd.' })
  melding!: string;
}

export class HandedInDto {
  @ApiProperty({ description: 'Wat er met de rij is gebeurd; leeg als zij niets nieuws zei.', type: [HandInEventDto] })
  gebeurd!: HandInEventDto[];

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid', nullable: true, type: String })
  dienstverbandId!: string | null;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid', nullable: true, type: String })
  aanvraagId!: string | null;

  @ApiProperty({ description: 'De declaratie waar de uren voor zijn.', format: 'uuid', nullable: true, type: String })
  declaratieId!: string | null;
}

export class JudgedRowDto {
  @ApiProperty({ description: 'De regel in het bestand; de kopjes zijn regel 1.', example: 2 })
  rij!: number;

  @ApiProperty({ description: 'Het oordeel over de rij.', enum: VERDICTS })
  oordeel!: string;

  @ApiProperty({ description: 'Wat er per cel is gevonden.', type: [FindingDto] })
  bevindingen!: FindingDto[];

  @ApiProperty({
    description: 'Wat er na het indienen is gebeurd; null als de rij nog wacht.',
    type: HandedInDto,
    nullable: true,
  })
  uitkomst!: HandedInDto | null;
}

export class PayrollFileDto {
  @ApiProperty({
    description: 'Volgt uit de inhoud: hetzelfde bestand heeft altijd hetzelfde kenmerk.',
    format: 'uuid',
  })
  loonbestandId!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Op deze dag verwijderen wij rijen die nog wachten.', format: 'date' })
  bewaardTot!: string;

  @ApiProperty({ description: 'Soort bestand.', enum: ['csv', 'xlsx'] })
  soort!: string;

  @ApiProperty({
    description: 'Waar het bestand staat.',
    enum: ['wacht', 'ingediend', 'niets-in-te-dienen', 'verlopen'],
  })
  status!: string;

  @ApiProperty({ description: 'Rijen waar iets in staat, zonder de kopjes.', example: 13 })
  aantalRijen!: number;

  @ApiProperty({ description: 'Rijen zonder bevindingen.', example: 4 })
  goed!: number;

  @ApiProperty({ description: 'Rijen met een vraag.', example: 3 })
  twijfel!: number;

  @ApiProperty({ description: 'Rijen met een fout. Verbeter ze en stuur het bestand opnieuw.', example: 4 })
  fout!: number;

  @ApiProperty({
    description: 'Rijen van werknemers zonder loonkostensubsidie. Daarvan bewaren wij niets.',
    example: 2,
  })
  nietInLks!: number;

  @ApiProperty({ description: 'Rijen die zijn ingediend.', example: 0 })
  ingediend!: number;

  @ApiProperty({ description: 'Rijen die u nog kunt indienen.', example: 7 })
  wachtend!: number;
}

export class ReceiptDto extends PayrollFileDto {
  @ApiProperty({ description: 'Het oordeel per rij, in de volgorde van het bestand.', type: [JudgedRowDto] })
  rijen!: JudgedRowDto[];

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['indienen'] })
  acties!: string[];
}

export class PayrollFilesDto {
  @ApiProperty({ description: 'Aantal loonbestanden op alle bladzijden.' })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De loonbestanden, nieuwste eerst.', type: [PayrollFileDto] })
  loonbestanden!: PayrollFileDto[];
}
