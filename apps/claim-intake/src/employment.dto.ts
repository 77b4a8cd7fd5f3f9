import { ApiProperty } from '@nestjs/swagger';

export const REMINDERS_SAID = ['vijf-maanden', 'vijf-en-een-halve-maand', 'een-week'] as const;

export class ApplicationWindowDto {
  @ApiProperty({ description: 'Waar de termijn staat.', enum: ['loopt', 'overschreden'] })
  stand!: string;

  @ApiProperty({ description: 'Laatste dag om aan te vragen: zes maanden na de eerste werkdag.', format: 'date' })
  uiterlijk!: string;

  @ApiProperty({ description: 'Dagen over; onder nul: dagen te laat.' })
  dagenOver!: number;

  @ApiProperty({
    description: 'De herinnering die het laatst kwam.',
    enum: REMINDERS_SAID,
    nullable: true,
    type: String,
  })
  herinnering!: string | null;

  @ApiProperty({ description: 'Wanneer die kwam.', format: 'date', nullable: true, type: String })
  herinnerdOp!: string | null;
}

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

  @ApiProperty({
    description: 'Tot wanneer u subsidie kunt aanvragen, zolang u dat niet deed.',
    type: ApplicationWindowDto,
    nullable: true,
  })
  aanvraagtermijn!: ApplicationWindowDto | null;
}

export class EmploymentDetailDto extends EmploymentDto {
  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['wijzigen', 'beeindigen'] })
  acties!: string[];
}
