import { ApiProperty } from '@nestjs/swagger';

export const FORMATS = ['camt.053', 'mt940', 'csv'] as const;
export const GROUNDS = ['kenmerk', 'kenmerk-ander-bedrag', 'bedrag-en-dag'] as const;
export const LINE_STATES = ['herkend', 'voorstel', 'bevestigd', 'afgewezen'] as const;

export class StatementDto {
  @ApiProperty({ description: 'Het afschrift: volgt uit het bestand.', format: 'uuid' })
  afschriftId!: string;

  @ApiProperty({ description: 'Soort bestand.', enum: FORMATS })
  soort!: string;

  @ApiProperty({ description: 'De dag waarop het is gelezen.', format: 'date' })
  gelezenOp!: string;

  @ApiProperty({ description: 'Regels die aan hun kenmerk en bedrag zijn herkend.' })
  herkend!: number;

  @ApiProperty({ description: 'Regels waarvan iemand zei dat het klopt.' })
  bevestigd!: number;

  @ApiProperty({ description: 'Voorstellen die op een mens wachten.' })
  voorstellen!: number;

  @ApiProperty({ description: 'Regels die wij al kenden van een eerder afschrift.' })
  dubbel!: number;

  @ApiProperty({ description: 'Andere bijschrijvingen; daar bewaren wij niets van.' })
  overig!: number;

  @ApiProperty({ description: 'Herkend en bevestigd, in hele eurocenten.' })
  totaalCenten!: number;
}

export class BankLineDto {
  @ApiProperty({ description: 'De regel.', format: 'uuid' })
  regelId!: string;

  @ApiProperty({ description: 'Hoe zeker het is.', enum: LINE_STATES })
  status!: string;

  @ApiProperty({ description: 'Waaraan hij is herkend.', enum: GROUNDS })
  grond!: string;

  @ApiProperty({ description: 'Dag van boeking op uw rekening.', format: 'date' })
  boekdatum!: string;

  @ApiProperty({ description: 'Bedrag op het afschrift, in hele eurocenten.' })
  bedragCenten!: number;

  @ApiProperty({ description: 'De betaling waar hij bij hoort.', format: 'uuid' })
  betalingId!: string;

  @ApiProperty({ description: 'Bedrag dat de gemeente betaalde, in hele eurocenten.', nullable: true, type: Number })
  betalingCenten!: number | null;

  @ApiProperty({ description: 'Gemeente die betaalde.', nullable: true, type: String, example: 'GM9901' })
  gemeentecode!: string | null;

  @ApiProperty({ description: 'De werknemer, zonder naam.', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'Maand waarover het loon is betaald.', nullable: true, type: String })
  maand!: string | null;

  @ApiProperty({ description: 'Wat u met deze regel kunt doen.', type: [String], enum: ['bevestigen', 'afwijzen'] })
  acties!: string[];
}

export class BankDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'De gelezen afschriften, nieuwste eerst.', type: [StatementDto] })
  afschriften!: StatementDto[];

  @ApiProperty({ description: 'Wat op een mens wacht.', type: [BankLineDto] })
  voorstellen!: BankLineDto[];

  @ApiProperty({ description: 'Betalingen die op uw rekening zijn gezien.' })
  gezien!: number;

  @ApiProperty({ description: 'Samen, in hele eurocenten.' })
  gezienCenten!: number;

  @ApiProperty({ description: 'Betalingen die de bank van de gemeente boekte en die op geen afschrift stonden.' })
  nietGezien!: number;

  @ApiProperty({ description: 'Samen, in hele eurocenten.' })
  nietGezienCenten!: number;
}
