import { ApiProperty } from '@nestjs/swagger';
import { HEARING_EXCEPTIONS, VIEW_WAYS } from './domain/hearing.ts';
import { NOTICE_SENDERS, PENALTY_EXCEPTIONS } from './domain/lateness.ts';
import { ACTORS, STEPS } from './domain/next-step.ts';
import { STANDSTILL_GROUNDS } from './domain/term-facts.ts';

const NOTICE_VERDICTS = ['geldig', 'te-vroeg', 'na-besluit', 'geen-aanvraag'] as const;
const PENALTY_STANDINGS = ['kan', 'dreigt', 'loopt', 'gestopt', 'vervallen'] as const;
const FIXING_STANDINGS = ['open', 'voorgesteld', 'teruggegeven', 'vastgesteld'] as const;
export const HEARD_HOW = ['gegeven', 'niet-gereageerd', 'uitzondering'] as const;

export class NextStepDto {
  @ApiProperty({ description: 'Wie nu iets moet doen.', enum: ACTORS })
  wie!: (typeof ACTORS)[number];

  @ApiProperty({ description: 'Wat.', enum: STEPS })
  wat!: (typeof STEPS)[number];

  @ApiProperty({
    description: 'Uiterlijk wanneer; leeg als er niets meer hoeft.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;
}

/** What deciding late costs (Awb 4:17). */
export class PenaltyDto {
  @ApiProperty({
    description:
      'kan: na een ingebrekestelling, op zijn vroegst vanaf die dag; dreigt: er is een geldige ingebrekestelling; loopt; gestopt: er is beslist; vervallen: een uitzondering.',
    enum: PENALTY_STANDINGS,
  })
  stand!: (typeof PENALTY_STANDINGS)[number];

  @ApiProperty({ description: 'Eerste dag waarover de dwangsom verschuldigd is of kan zijn.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'Dagen die tot nu toe tellen.', example: 3 })
  dagen!: number;

  @ApiProperty({ description: 'Tot nu toe, in hele eurocenten.', example: 6900 })
  totNuCenten!: number;

  @ApiProperty({ description: 'Wat de volgende dag kost, in hele eurocenten.', example: 2300 })
  volgendeDagCenten!: number;

  @ApiProperty({ description: 'Hoogstens, in hele eurocenten.', example: 144200 })
  hoogstensCenten!: number;
}

export class DefaultNoticeDto {
  @ApiProperty({ description: 'De ingebrekestelling.', format: 'uuid' })
  ingebrekestellingId!: string;

  @ApiProperty({ description: 'Dag van ontvangst.', format: 'date' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Van wie.', enum: NOTICE_SENDERS })
  van!: string;

  @ApiProperty({
    description: 'Of zij geldt: niet als de termijn nog liep of stilstond, na het besluit, of als niemand aanvroeg.',
    enum: NOTICE_VERDICTS,
  })
  oordeel!: (typeof NOTICE_VERDICTS)[number];

  @ApiProperty({
    description: 'Laatste dag van de termijn die toen liep; leeg als die stilstond.',
    format: 'date',
    nullable: true,
    type: String,
  })
  termijnUiterlijk!: string | null;

  @ApiProperty({
    description: 'Laatste dag om zonder dwangsom te beslissen; leeg als zij te vroeg kwam.',
    format: 'date',
    nullable: true,
    type: String,
  })
  beslissenUiterlijk!: string | null;

  @ApiProperty({ description: 'Wie haar vastlegde.' })
  vastgelegdDoor!: string;
}

export class PenaltyExceptionDto {
  @ApiProperty({ description: 'Waarom er geen dwangsom is (Awb 4:17 lid 6).', enum: PENALTY_EXCEPTIONS })
  grond!: string;

  @ApiProperty({ description: 'Toelichting.', nullable: true, type: String })
  reden!: string | null;

  @ApiProperty({ description: 'Wie dit vastlegde.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;
}

/** The amount of a penalty as it is fixed by two people (Awb 4:18). */
export class PenaltyFixingDto {
  @ApiProperty({ description: 'Hoe ver het vaststellen is.', enum: FIXING_STANDINGS })
  stand!: (typeof FIXING_STANDINGS)[number];

  @ApiProperty({
    description: 'Laatste dag om vast te stellen; leeg zolang de dwangsom loopt.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Het voorstel.', format: 'uuid', nullable: true, type: String })
  voorstelId!: string | null;

  @ApiProperty({ description: 'Dagen waarover de dwangsom verschuldigd is.', nullable: true, type: Number })
  dagen!: number | null;

  @ApiProperty({ description: 'In hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Elke stap, met artikel.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Wie het voorstelde.', nullable: true, type: String })
  voorgesteldDoor!: string | null;

  @ApiProperty({ description: 'Wie vaststelde: iemand anders.', nullable: true, type: String })
  vastgesteldDoor!: string | null;

  @ApiProperty({ description: 'Wanneer vastgesteld.', format: 'date', nullable: true, type: String })
  vastgesteldOp!: string | null;

  @ApiProperty({ description: 'Waarom het voorstel terugkwam.', nullable: true, type: String })
  reden!: string | null;
}

export class ExtensionDto {
  @ApiProperty({ description: 'Weken die zijn meegedeeld.', example: 4 })
  weken!: number;

  @ApiProperty({ description: 'De reden die is meegedeeld.', nullable: true, type: String })
  reden!: string | null;

  @ApiProperty({ description: 'Wie dit meedeelde.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  op!: string;
}

export class StandstillDto {
  @ApiProperty({ description: 'Waarom de termijn stilstaat (Awb 4:15 lid 2).', enum: STANDSTILL_GROUNDS })
  grond!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  totEnMet!: string;

  @ApiProperty({ description: 'Waar dat uit blijkt.', nullable: true, type: String })
  bron!: string | null;

  @ApiProperty({ description: 'Wie dit vastlegde.' })
  door!: string;
}

/** The four weeks in which an incomplete application may be left out of treatment (Awb 4:5 lid 4). */
export class LeavingOutDto {
  @ApiProperty({ description: 'Dag waarop de hersteltermijn afliep, of waarop is aangevuld.', format: 'date' })
  start!: string;

  @ApiProperty({ description: 'Laatste dag om buiten behandeling te laten.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Dagen over; onder nul: dan wordt over de aanvraag zelf beslist.' })
  dagenOver!: number;

  @ApiProperty({ description: 'Hoe de laatste dag is berekend, met artikel.', type: [Object] })
  regels!: readonly object[];
}

export class HearingDto {
  @ApiProperty({ description: 'Waar naar is gevraagd.', nullable: true, type: String })
  vraag!: string | null;

  @ApiProperty({
    description: 'Wanneer; leeg als de zienswijze ongevraagd kwam.',
    format: 'date',
    nullable: true,
    type: String,
  })
  gevraagdOp!: string | null;

  @ApiProperty({ description: 'Laatste dag om te reageren.', format: 'date', nullable: true, type: String })
  uiterlijk!: string | null;

  @ApiProperty({ description: 'Dag van de reactie.', format: 'date', nullable: true, type: String })
  ontvangenOp!: string | null;

  @ApiProperty({ description: 'Hoe er is gereageerd.', enum: VIEW_WAYS, nullable: true, type: String })
  wijze!: string | null;

  @ApiProperty({ description: 'De zienswijze.', nullable: true, type: String })
  tekst!: string | null;

  @ApiProperty({ description: 'Of de vraag ging over wat nu is vastgesteld; anders is opnieuw horen nodig.' })
  geldtNu!: boolean;
}

/** How the applicant was heard before a refusal (Awb 4:7, 4:11). */
export class HeardDto {
  @ApiProperty({ description: 'Hoe.', enum: HEARD_HOW })
  hoe!: (typeof HEARD_HOW)[number];

  @ApiProperty({ description: 'Waarom horen niet hoefde.', enum: HEARING_EXCEPTIONS, nullable: true, type: String })
  uitzondering!: string | null;

  @ApiProperty({ description: 'Wanneer om een zienswijze is gevraagd.', format: 'date', nullable: true, type: String })
  gevraagdOp!: string | null;

  @ApiProperty({ description: 'De zienswijze.', nullable: true, type: String })
  zienswijze!: string | null;
}
