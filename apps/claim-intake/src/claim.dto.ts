import { ApiProperty } from '@nestjs/swagger';

export const CLAIM_STATUSES = ['te-declareren', 'ingediend', 'beoordeeld', 'opgedragen', 'betaald', 'gestorneerd'];

/** A claim as a list shows it. */
export class ClaimDto {
  @ApiProperty({ description: 'Kenmerk van de declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De aanvraag waarop is toegekend.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'De gemeente die betaalt.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De maand waarover het gaat.', example: '2026-03' })
  maand!: string;

  @ApiProperty({ description: 'Of u de uren zelf moet opgeven.' })
  wisselendeUren!: boolean;

  @ApiProperty({ description: 'Waar de declaratie staat.', enum: CLAIM_STATUSES })
  status!: string;

  @ApiProperty({
    description: 'Het oordeel van de gemeente: akkoord, werkvoorraad, wacht-op-parameter of afgekeurd.',
    nullable: true,
    type: String,
    example: 'akkoord',
  })
  uitkomst!: string | null;

  @ApiProperty({ description: 'Het bedrag, in hele eurocenten.', nullable: true, type: Number, example: 103248 })
  bedragCenten!: number | null;
}

class MissingDto {
  @ApiProperty({ description: 'Het cijfer van de wet dat nog niet bekend is.', example: 'wmlMaand' })
  parameter!: string;

  @ApiProperty({ description: 'De dag waarvoor het nodig is.', format: 'date' })
  datum!: string;
}

class PaymentDto {
  @ApiProperty({ description: 'Kenmerk van de betaling.', format: 'uuid' })
  betalingId!: string;

  @ApiProperty({ description: 'Het bedrag, in hele eurocenten.' })
  bedragCenten!: number;

  @ApiProperty({ description: 'Dag waarop de bank zou betalen.', format: 'date', nullable: true, type: String })
  uitvoerdatum!: string | null;

  @ApiProperty({ description: 'Dag waarop de bank betaalde.', format: 'date', nullable: true, type: String })
  boekdatum!: string | null;

  @ApiProperty({ description: 'Dag waarop de bank niet kon betalen.', format: 'date', nullable: true, type: String })
  gestorneerdOp!: string | null;

  @ApiProperty({ description: 'Waarom de bank niet kon betalen.', nullable: true, type: String, example: 'AC04' })
  redencode!: string | null;
}

export class ClaimDetailDto extends ClaimDto {
  @ApiProperty({ description: 'Dag van indienen.', format: 'date', nullable: true, type: String })
  ingediendOp!: string | null;

  @ApiProperty({
    description: 'Hoe de declaratie is ingediend.',
    enum: ['automatisch', 'werkgever', 'loonbestand'],
    nullable: true,
    type: String,
  })
  bron!: string | null;

  @ApiProperty({ description: 'Opgegeven uren per week; alleen bij wisselende uren.', nullable: true, type: Number })
  urenPerWeek!: number | null;

  @ApiProperty({
    description: 'Verloonde uren van de maand; alleen bij wisselende uren.',
    nullable: true,
    type: Number,
  })
  verloondeUren!: number | null;

  @ApiProperty({ description: 'Dag van de beoordeling.', format: 'date', nullable: true, type: String })
  beoordeeldOp!: string | null;

  @ApiProperty({ description: 'Controles die niet goed zijn.', type: [String] })
  redenen!: readonly string[];

  @ApiProperty({ description: 'Het cijfer waarop de beoordeling wacht.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  @ApiProperty({ description: 'De berekening, met artikel en parameters.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'De laatste betaling.', type: PaymentDto, nullable: true })
  betaling!: PaymentDto | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['indienen'] })
  acties!: string[];
}
