import { ApiProperty } from '@nestjs/swagger';
import { DEPARTMENTS } from './domain/case-advice.ts';

export const VERDICTS = ['voor', 'tegen', 'onder-voorwaarde'] as const;
const STATES = ['gevraagd', 'gegeven', 'ingetrokken', 'niet-afgewacht'] as const;

/** Advice of another department, inside a case. */
export class AdviceDto {
  @ApiProperty({ description: 'Het advies.', format: 'uuid' })
  adviesId!: string;

  @ApiProperty({ description: 'Waar het is.', enum: STATES })
  status!: (typeof STATES)[number];

  @ApiProperty({ description: 'Aan wie het is gevraagd.', enum: DEPARTMENTS })
  afdeling!: string;

  @ApiProperty({ description: 'Wat is gevraagd.', nullable: true, type: String })
  vraag!: string | null;

  @ApiProperty({ description: 'Wie het vroeg.' })
  gevraagdDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  gevraagdOp!: string;

  @ApiProperty({ description: 'Voor welke dag.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Of die dag voorbij is en er nog niets kwam.' })
  verlopen!: boolean;

  @ApiProperty({
    description: 'Het oordeel; leeg zolang het er niet is.',
    enum: VERDICTS,
    nullable: true,
    type: String,
  })
  oordeel!: (typeof VERDICTS)[number] | null;

  @ApiProperty({
    description: 'Het advies, of waarom het niet is afgewacht of is ingetrokken.',
    nullable: true,
    type: String,
  })
  tekst!: string | null;

  @ApiProperty({ description: 'Wie dat schreef.', nullable: true, type: String })
  door!: string | null;

  @ApiProperty({ description: 'Wanneer.', format: 'date', nullable: true, type: String })
  op!: string | null;
}
