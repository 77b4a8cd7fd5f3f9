import { ApiProperty } from '@nestjs/swagger';
import { GROUNDS, ROUTES } from './domain/application-parts.ts';
import { EntryDto, ForwardedFromDto, ForwardedToDto } from './entry.dto.ts';

export const APPLICATION_STATUSES = [
  ...['concept', 'ingediend', 'ingetrokken', 'toegekend', 'afgewezen', 'buiten-behandeling'],
  'doorgezonden',
];

export class DecisionDto {
  @ApiProperty({ description: 'Kenmerk van het besluit.', format: 'uuid' })
  besluitId!: string;

  @ApiProperty({ description: 'Wat de gemeente besloot.', enum: ['toegekend', 'afgewezen', 'buiten-behandeling'] })
  uitkomst!: string;

  @ApiProperty({ description: 'Dag van het besluit.', format: 'date' })
  besluitdatum!: string;

  @ApiProperty({ description: 'De toekenning, als die er is.', format: 'uuid', nullable: true, type: String })
  toekenningId!: string | null;

  @ApiProperty({ description: 'Bedrag van een hele maand, in hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Regels van de wet waarop het besluit berust.', type: [String] })
  gronden!: readonly string[];
}

export class DecisionTermDto {
  @ApiProperty({ description: 'Waar de termijn staat.', enum: ['loopt', 'opgeschort', 'overschreden'] })
  stand!: string;

  @ApiProperty({
    description: 'Laatste dag; leeg zolang de termijn stilstaat.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.', nullable: true, type: Number })
  dagenOver!: number | null;
}

export class AskedForMoreDto {
  @ApiProperty({ description: 'Soorten stukken die de gemeente vraagt.', type: [String] })
  gevraagd!: readonly string[];

  @ApiProperty({ description: 'Laatste dag om die te sturen.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Wanneer zij dat vroeg.', format: 'date' })
  gevraagdOp!: string;
}

export class ApplicationDto {
  @ApiProperty({ description: 'Uw kenmerk van de aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'Waar de aanvraag staat.', enum: APPLICATION_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Het dienstverband waarvoor u aanvraagt.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De woongemeente van de werknemer.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Forfaitair, of met een vastgestelde loonwaarde.', enum: ROUTES })
  route!: string;

  @ApiProperty({ description: 'Waarom de werknemer tot de doelgroep hoort.', enum: GROUNDS })
  doelgroepgrond!: string;

  @ApiProperty({
    description: 'Loonwaarde in procenten, als die bekend is.',
    nullable: true,
    type: String,
    example: '50',
  })
  loonwaardePercentage!: string | null;

  @ApiProperty({ description: 'Wanneer de loonwaarde is vastgesteld.', format: 'date', nullable: true, type: String })
  loonwaardeVastgesteldOp!: string | null;

  @ApiProperty({ description: 'Soorten documenten die u meestuurt.', type: [String] })
  bijlagen!: readonly string[];

  @ApiProperty({ description: 'De werknemer, zonder naam; na indienen.', format: 'uuid', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'Dag van indienen.', format: 'date', nullable: true, type: String })
  ontvangstdatum!: string | null;

  @ApiProperty({
    description: 'Eerste dag van het dienstverband; na indienen.',
    format: 'date',
    nullable: true,
    type: String,
  })
  begindatum!: string | null;

  @ApiProperty({
    description: 'Tot wanneer de gemeente over de aanvraag mag doen, zolang u op haar besluit wacht.',
    type: DecisionTermDto,
    nullable: true,
  })
  termijn!: DecisionTermDto | null;

  @ApiProperty({
    description: 'Wat de gemeente vraagt om aan te vullen, zolang u dat niet stuurde.',
    type: AskedForMoreDto,
    nullable: true,
  })
  aanvulling!: AskedForMoreDto | null;

  @ApiProperty({ description: 'Wat de gemeente besloot.', type: DecisionDto, nullable: true })
  besluit!: DecisionDto | null;

  @ApiProperty({ description: 'Hoe de aanvraag binnenkwam; na indienen.', type: EntryDto, nullable: true })
  invoer!: EntryDto | null;

  @ApiProperty({ description: 'Van welke gemeente zij komt.', type: ForwardedFromDto, nullable: true })
  doorgezondenDoor!: ForwardedFromDto | null;

  @ApiProperty({ description: 'Naar welke gemeente zij ging.', type: ForwardedToDto, nullable: true })
  doorgezondenNaar!: ForwardedToDto | null;

  @ApiProperty({ description: 'Maanden waarvan er een declaratie is.', type: [String], example: ['2026-03'] })
  declaratieMaanden!: readonly string[];

  @ApiProperty({
    description: 'Wat u nu kunt doen.',
    type: [String],
    enum: ['wijzigen', 'indienen', 'aanvullen', 'intrekken', 'overnemen'],
  })
  acties!: string[];
}
