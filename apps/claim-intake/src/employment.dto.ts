import { ApiProperty } from '@nestjs/swagger';

/** An employment as the outside sees it, in lists too. Who it is about, only the vault tells. */
export class EmploymentDto {
  @ApiProperty({ description: 'Uw kenmerk van het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'Uw nummer van de werknemer.', example: 'D-001' })
  personeelsnummer!: string;

  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  begindatum!: string;

  @ApiProperty({
    description: 'Laatste dag; leeg zolang die niet bekend is.',
    format: 'date',
    nullable: true,
    type: String,
  })
  einddatum!: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week.', example: 24 })
  urenPerWeek!: number;

  @ApiProperty({ description: 'Uren van een voltijdweek in vergelijkbaar werk.', example: 38 })
  voltijdUren!: number;

  @ApiProperty({ description: 'Of het contract geen vaste uren heeft.' })
  wisselendeUren!: boolean;

  @ApiProperty({ description: 'Of het einde is gemeld.', enum: ['lopend', 'beeindigd'] })
  status!: string;
}

export class EmploymentDetailDto extends EmploymentDto {
  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['wijzigen', 'beeindigen'] })
  acties!: string[];
}
