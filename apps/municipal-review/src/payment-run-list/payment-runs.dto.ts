import { ApiProperty } from '@nestjs/swagger';
import { RUN_STATUSES } from '../payment-run.dto.ts';

export class ListedRunDto {
  @ApiProperty({ description: 'De betaalrun.', format: 'uuid' })
  betaalrunId!: string;

  @ApiProperty({
    description: 'Waar de betaalrun staat.',
    enum: RUN_STATUSES,
  })
  status!: string;

  @ApiProperty({ description: 'Dag waarop de bank betaalt.', format: 'date' })
  uitvoerdatum!: string;

  @ApiProperty({ description: 'Aantal betalingen.' })
  aantal!: number;

  @ApiProperty({ description: 'Som in hele eurocenten.' })
  somCenten!: number;

  @ApiProperty({ description: 'Dag waarop de betaalrun is begonnen.', format: 'date' })
  verzameldOp!: string;

  @ApiProperty({ description: 'Dag waarop een ander hem vrijgaf.', format: 'date', nullable: true, type: String })
  vrijgegevenOp!: string | null;

  @ApiProperty({ description: 'Door de bank geboekt, in hele eurocenten.' })
  bevestigdCenten!: number;

  @ApiProperty({ description: 'Door de bank teruggestort, in hele eurocenten.' })
  gestorneerdCenten!: number;
}

export class PaymentRunsDto {
  @ApiProperty({ description: 'Aantal betaalruns op alle bladzijden.' })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De betaalruns, nieuwste eerst.', type: [ListedRunDto] })
  betaalruns!: ListedRunDto[];
}
