import { ApiProperty } from '@nestjs/swagger';
import { pageQuery } from '#libs/http/page.dto';

export const RUN_STATUSES = ['wordt-verzameld', 'leeg', 'verzameld', 'geannuleerd', 'vrijgegeven', 'afgehandeld'];

const LINE_STATUSES = ['verzameld', 'geannuleerd', 'opgedragen', 'bevestigd', 'gestorneerd'];

export const LINES_PER_PAGE = 1_000;
const LINES_PER_PAGE_MAX = 5_000;

export class RunLinesQuery extends pageQuery(LINES_PER_PAGE, LINES_PER_PAGE_MAX) {}

class BankFileDto {
  @ApiProperty({ description: 'SHA-256 van het bestand, hexadecimaal.' })
  sha256!: string;

  @ApiProperty({ description: 'Grootte in bytes.' })
  bytes!: number;

  @ApiProperty({ description: 'Aantal betalingen in het bestand.' })
  aantal!: number;

  @ApiProperty({ description: 'Som van de betalingen in hele eurocenten.' })
  controlesomCenten!: number;
}

export class RunLineDto {
  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De maand van de declaratie.', example: '2026-03' })
  maand!: string;

  @ApiProperty({ description: 'Bedrag in hele eurocenten.', example: 103248 })
  bedragCenten!: number;

  @ApiProperty({ description: 'De betaling.', format: 'uuid' })
  betalingId!: string;

  @ApiProperty({ description: 'Hetzelfde nummer staat op het bankafschrift.' })
  eindTotEindId!: string;

  @ApiProperty({ description: 'De hoeveelste poging.', example: 1 })
  poging!: number;

  @ApiProperty({
    description: 'Waar de betaling staat.',
    enum: LINE_STATUSES,
  })
  status!: string;

  @ApiProperty({
    description: 'Dag waarop de bank boekte of storneerde.',
    format: 'date',
    nullable: true,
    type: String,
  })
  datum!: string | null;

  @ApiProperty({ description: 'Redencode van de bank (ISO 20022).', nullable: true, type: String, example: 'AC04' })
  redencode!: string | null;
}

/** A payment run with its lines. */
export class PaymentRunDto {
  @ApiProperty({ description: 'De betaalrun.', format: 'uuid' })
  betaalrunId!: string;

  @ApiProperty({
    description: 'Waar de betaalrun staat.',
    enum: RUN_STATUSES,
  })
  status!: string;

  @ApiProperty({ description: 'Dag waarop de bank betaalt.', format: 'date' })
  uitvoerdatum!: string;

  @ApiProperty({ description: 'Dag waarop de betaalrun is begonnen.', format: 'date' })
  verzameldOp!: string;

  @ApiProperty({ description: 'Dag waarop een ander hem vrijgaf.', format: 'date', nullable: true, type: String })
  vrijgegevenOp!: string | null;

  @ApiProperty({ description: 'Aantal betalingen.' })
  aantal!: number;

  @ApiProperty({ description: 'Som in hele eurocenten.' })
  somCenten!: number;

  @ApiProperty({ description: 'Niet bevestigd en niet gestorneerd, in hele eurocenten.' })
  openCenten!: number;

  @ApiProperty({ description: 'Door de bank geboekt, in hele eurocenten.' })
  bevestigdCenten!: number;

  @ApiProperty({ description: 'Door de bank teruggestort, in hele eurocenten.' })
  gestorneerdCenten!: number;

  @ApiProperty({ description: 'Het bankbestand, als de betaalrun is vrijgegeven.', nullable: true, type: BankFileDto })
  bestand!: BankFileDto | null;

  @ApiProperty({ description: 'Regels van de bank die bij geen betaling van deze betaalrun passen.' })
  nietHerkend!: number;

  @ApiProperty({ description: 'Deze bladzijde met regels; de sommen gaan over alle.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De betalingen.', type: [RunLineDto] })
  regels!: RunLineDto[];

  @ApiProperty({
    description: 'Wat de vrager nu kan.',
    type: [String],
    enum: ['vrijgeven', 'annuleren', 'bankbericht'],
  })
  acties!: string[];
}
