import { ApiProperty } from '@nestjs/swagger';
import {
  ANSWER_WORD,
  BASIS_WORD,
  CAUSE_WORD,
  STATUS_WORD,
  STEP_WORD,
  VIEW_WORD,
  WHO_WORD,
} from './measurement-words.ts';

const DAY = { format: 'date' } as const;
const MAYBE = { nullable: true, type: String } as const;

export class MomentDto {
  @ApiProperty({ description: 'De dag.', ...DAY })
  datum!: string;

  @ApiProperty({ description: 'De tijd.', example: '10:30' })
  tijd!: string;
}

export class OfferDto {
  @ApiProperty({ description: 'De momenten waaruit de werkgever kiest.', type: [MomentDto] })
  keuzes!: MomentDto[];

  @ApiProperty({ description: 'Tot en met wanneer de werkgever kiest.', ...DAY })
  uiterlijk!: string;

  @ApiProperty({ description: 'Waarom geen van de momenten past; leeg als dat niet is gezegd.', ...MAYBE })
  redenGeenMoment!: string | null;

  @ApiProperty({
    description: 'Of de werkgever nog kiest, of heeft gezegd dat niets past.',
    enum: ['open', 'past-niet'],
  })
  stand!: string;
}

export class MeasuredTaskDto {
  @ApiProperty({ description: 'Wat de taak is.' })
  naam!: string;

  @ApiProperty({ description: 'Deel van de werkweek, in procenten.', example: '60' })
  aandeelPercentage!: string;

  @ApiProperty({ description: 'Tempo, in procenten van de norm.', example: '70' })
  tempoPercentage!: string;

  @ApiProperty({ description: 'Kwaliteit, in procenten van de norm.', example: '90' })
  kwaliteitPercentage!: string;

  @ApiProperty({ description: 'Netto werktijd, in procenten.', example: '95' })
  nettoWerktijdPercentage!: string;

  @ApiProperty({ description: 'Minuten per dag.', example: 180 })
  minutenPerDag!: number;
}

export class ReckonedWageValueDto {
  @ApiProperty({ description: 'Wat uit de taken volgt, in procenten.', example: '58' })
  percentage!: string;

  @ApiProperty({ description: 'Voor de afronding.', example: '58.05' })
  percentageOnafgerond!: string;

  @ApiProperty({
    description: 'Wat de deskundige zegt, min wat uit de taken volgt; leeg als het gelijk is.',
    example: '2',
    ...MAYBE,
  })
  verschil!: string | null;

  @ApiProperty({ description: 'Elke stap, met artikel.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Waar u op moet letten.', type: [Object] })
  waarschuwingen!: readonly object[];
}

export class ReportDto {
  @ApiProperty({ description: 'Dag van het rapport.', ...DAY })
  datum!: string;

  @ApiProperty({ description: 'Dag waarop het is ontvangen.', ...DAY })
  ontvangstdatum!: string;

  @ApiProperty({ description: 'De loonwaarde volgens de deskundige, in procenten.', example: '60' })
  loonwaardePercentage!: string;

  @ApiProperty({ description: 'De hoofdtaken.', type: [MeasuredTaskDto] })
  taken!: MeasuredTaskDto[];

  @ApiProperty({ description: 'Wat uit de taken volgt.', type: ReckonedWageValueDto })
  berekening!: ReckonedWageValueDto;

  @ApiProperty({ description: 'Wanneer de deskundige aanraadt opnieuw te meten.', ...DAY, ...MAYBE })
  adviesVolgendeMeting!: string | null;

  @ApiProperty({ description: 'Laatste dag waarop de werkgever kan reageren.', ...DAY })
  reageerUiterlijk!: string;
}

export class ReactionDto {
  @ApiProperty({ description: 'Wat de werkgever vindt.', enum: Object.values(VIEW_WORD) })
  standpunt!: string;

  @ApiProperty({ description: 'Wanneer dat is gezegd, of de termijn voorbij was.', ...DAY })
  op!: string;

  @ApiProperty({ description: 'Waarom.', ...MAYBE })
  reden!: string | null;
}

export class AnswerDto {
  @ApiProperty({ description: 'Wat de gemeente antwoordt.', enum: Object.values(ANSWER_WORD) })
  uitkomst!: string;

  @ApiProperty({ description: 'Waarom.', ...MAYBE })
  reden!: string | null;

  @ApiProperty({ description: 'Wanneer.', ...DAY })
  op!: string;

  @ApiProperty({ description: 'De tweede meting, als die er komt.', format: 'uuid', ...MAYBE })
  tweedeMetingId!: string | null;
}

export class EstablishedDto {
  @ApiProperty({ description: 'De loonwaarde, in procenten.', example: '60' })
  percentage!: string;

  @ApiProperty({ description: 'Wanneer vastgesteld.', ...DAY })
  op!: string;

  @ApiProperty({ description: 'Door wie.' })
  door!: string;

  @ApiProperty({ description: 'Vanaf wanneer zij telt voor een toekenning die loopt.', ...DAY })
  vanaf!: string;

  @ApiProperty({ description: 'Waarom de gemeente van het rapport afwijkt.', ...MAYBE })
  reden!: string | null;

  @ApiProperty({ description: 'Waar de loonwaarde meetelt.', enum: ['onderweg', 'zaak', 'toekenning', 'nergens'] })
  overgenomen!: string;

  @ApiProperty({ description: 'Waarom zij nog niet is overgenomen.', example: 'PROPOSAL_WAITS', ...MAYBE })
  code!: string | null;
}

export class NextMeasurementDto {
  @ApiProperty({ description: 'Wanneer er opnieuw wordt gemeten.', ...DAY })
  datum!: string;

  @ApiProperty({ description: 'Waarom op die dag (PW 10d lid 6).', enum: Object.values(BASIS_WORD) })
  grond!: string;
}

export class CancelledDto {
  @ApiProperty({ description: 'Wanneer.', ...DAY })
  op!: string;

  @ApiProperty({ description: 'Waarom; leeg als de meting vanzelf niet meer nodig was.', ...MAYBE })
  reden!: string | null;
}

/** Whose turn it is: never left out while something waits. */
export class TurnDto {
  @ApiProperty({ description: 'Wie aan zet is.', enum: Object.values(WHO_WORD) })
  wie!: string;

  @ApiProperty({ description: 'Wat er moet gebeuren.', enum: Object.values(STEP_WORD) })
  wat!: string;

  @ApiProperty({ description: 'Tot en met wanneer.', ...DAY })
  uiterlijk!: string;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', example: 5 })
  dagenOver!: number;

  @ApiProperty({ description: 'Wat er anders gebeurt.' })
  anders!: string;
}

/** A measurement with all that is known of it, and what who asks can do. */
export class MeasurementDto {
  @ApiProperty({ description: 'De meting.', format: 'uuid' })
  metingId!: string;

  @ApiProperty({ description: 'De zaak; hetzelfde nummer als de aanvraag.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'Waar de meting staat.', enum: Object.values(STATUS_WORD) })
  status!: string;

  @ApiProperty({ description: 'Waarom er wordt gemeten.', enum: Object.values(CAUSE_WORD) })
  aanleiding!: string;

  @ApiProperty({ description: 'Laatste dag waarop de meting van nut is.', ...DAY })
  nodigVoor!: string;

  @ApiProperty({ description: 'Sinds wanneer.', ...DAY })
  sinds!: string;

  @ApiProperty({ description: 'Het account van de loonwaardedeskundige.', ...MAYBE })
  deskundige!: string | null;

  @ApiProperty({ description: 'Wat er wordt bekeken.', ...MAYBE })
  watBekeken!: string | null;

  @ApiProperty({ description: 'De momenten die zijn voorgesteld.', type: OfferDto, nullable: true })
  voorstel!: OfferDto | null;

  @ApiProperty({ description: 'De afspraak.', type: MomentDto, nullable: true })
  afspraak!: MomentDto | null;

  @ApiProperty({ description: 'Dag waarop is gemeten.', ...DAY, ...MAYBE })
  uitgevoerdOp!: string | null;

  @ApiProperty({ description: 'Het rapport.', type: ReportDto, nullable: true })
  rapport!: ReportDto | null;

  @ApiProperty({ description: 'Wat de werkgever ervan vindt.', type: ReactionDto, nullable: true })
  zienswijze!: ReactionDto | null;

  @ApiProperty({ description: 'Wat de gemeente antwoordde.', type: AnswerDto, nullable: true })
  antwoord!: AnswerDto | null;

  @ApiProperty({ description: 'De loonwaarde die is vastgesteld.', type: EstablishedDto, nullable: true })
  vastgesteld!: EstablishedDto | null;

  @ApiProperty({ description: 'De volgende meting.', type: NextMeasurementDto, nullable: true })
  volgendeMeting!: NextMeasurementDto | null;

  @ApiProperty({ description: 'Waarom de meting niet doorgaat.', type: CancelledDto, nullable: true })
  geannuleerd!: CancelledDto | null;

  @ApiProperty({ description: 'Wie aan zet is; leeg als de meting klaar is.', type: TurnDto, nullable: true })
  aanZet!: TurnDto | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String] })
  acties!: string[];
}
