import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES } from './outcome.representation.ts';

export class CheckDto {
  @ApiProperty({ description: 'De naam van de controle.', example: 'maand-in-toekenning' })
  code!: string;

  @ApiProperty({ description: 'Wat er gevonden is.', enum: ['goed', 'fout', 'onbekend'] })
  uitkomst!: string;

  @ApiProperty({ description: 'Uitleg, in gewone taal.' })
  toelichting!: string;
}

/** A figure of the law that is not known yet. */
export class MissingDto {
  @ApiProperty({ description: 'Het cijfer van de wet dat ontbreekt.', example: 'wmlMaand' })
  parameter!: string;

  @ApiProperty({ description: 'De dag waarop het nodig is.', format: 'date', example: '2027-01-01' })
  datum!: string;
}

export class ClaimPaymentDto {
  @ApiProperty({ description: 'De betaalrun waar de declaratie in zit.', format: 'uuid' })
  betaalrunId!: string;

  @ApiProperty({ description: 'De betaling.', format: 'uuid' })
  betalingId!: string;

  @ApiProperty({
    description: 'Hetzelfde nummer staat op het bankafschrift.',
    example: 'LB7c9f5b0e2b5d5a8e9f3b6f0d1c2a4e58',
  })
  eindTotEindId!: string;

  @ApiProperty({ description: 'De hoeveelste poging.', example: 1 })
  poging!: number;
}

/** One claim as the municipality sees it, with everything that its outcome rests on. */
export class AssessmentDto {
  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'De maand waarvoor wordt gedeclareerd.', example: '2026-03' })
  maand!: string;

  @ApiProperty({ description: 'Of het contract wisselende uren heeft.' })
  wisselendeUren!: boolean;

  @ApiProperty({ description: 'Overeengekomen uren die de werkgever opgaf.', nullable: true, type: Number })
  urenPerWeek!: number | null;

  @ApiProperty({ description: 'Uren in de loonadministratie: alleen bewijs.', nullable: true, type: Number })
  verloondeUren!: number | null;

  @ApiProperty({
    description: 'Waar de declaratie staat.',
    enum: OUTCOMES,
  })
  uitkomst!: string;

  @ApiProperty({ description: 'Wanneer dit is gevonden.', format: 'date', nullable: true, type: String })
  beoordeeldOp!: string | null;

  @ApiProperty({ description: 'Bedrag in hele eurocenten.', nullable: true, type: Number, example: 103248 })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Het bedrag voor het afronden.', nullable: true, type: String, example: '1032.48' })
  bedragOnafgerond!: string | null;

  @ApiProperty({ description: 'De laatste versie van de toekenning in deze maand.', nullable: true, type: Number })
  versie!: number | null;

  @ApiProperty({ description: 'Alle controles.', type: [CheckDto] })
  controles!: CheckDto[];

  @ApiProperty({ description: 'Het cijfer waarop wordt gewacht.', nullable: true, type: MissingDto })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'De regels van de berekening, met artikel en parameters.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Waarschuwingen bij de berekening.', type: [Object] })
  waarschuwingen!: readonly object[];

  @ApiProperty({ description: 'Account van wie het werkitem afhandelde.', nullable: true, type: String })
  afgehandeldDoor!: string | null;

  @ApiProperty({ description: 'Waarom zo is beslist.', nullable: true, type: String })
  motivering!: string | null;

  @ApiProperty({ description: 'De betaling die loopt of klaar is.', nullable: true, type: ClaimPaymentDto })
  betaling!: ClaimPaymentDto | null;

  @ApiProperty({ description: 'Keren dat de declaratie in een betaalrun zat.', example: 1 })
  pogingen!: number;

  @ApiProperty({ description: 'Of er iets anders is opgegeven nadat de declaratie in een betaalrun ging.' })
  afwijkendeOpgave!: boolean;

  @ApiProperty({ description: 'Wat er nu kan.', type: [String], enum: ['afhandelen'] })
  acties!: string[];
}
