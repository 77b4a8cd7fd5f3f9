import { ApiProperty } from '@nestjs/swagger';
import { pageQuery } from '#libs/http/page.dto';
import { TotalDto } from '../total.dto.ts';

export const CLOSING_PER_PAGE = 100;
export const CLOSING_KINDS = ['vordering', 'nog-te-ontvangen'] as const;

export class ClosingQuery extends pageQuery(CLOSING_PER_PAGE) {}

export class HeardDto {
  @ApiProperty({ description: 'Het bericht.', format: 'uuid' })
  berichtId!: string;

  @ApiProperty({ description: 'Wat er gebeurde.', example: 'declaratie-beoordeeld' })
  gebeurtenis!: string;

  @ApiProperty({ description: 'Wanneer het gebeurde.', format: 'date-time' })
  tijdstip!: string;

  @ApiProperty({ description: 'De dag waarop het hier bekend werd.', format: 'date' })
  bekendSinds!: string;
}

class ClosingPlaceDto {
  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', nullable: true, type: String })
  persoonRef!: string | null;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Gemeente die betaalt.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Maand waarover het loon is betaald.', example: '2026-01' })
  maand!: string;
}

export class ClosingLineDto extends ClosingPlaceDto {
  @ApiProperty({ description: 'Beoordeeld, of gewerkt en nog niet beoordeeld.', enum: CLOSING_KINDS })
  soort!: string;

  @ApiProperty({ description: 'Waar de maand stond.' })
  stand!: string;

  @ApiProperty({
    description: 'Bedrag in hele eurocenten; leeg als het niet bekend was.',
    nullable: true,
    type: Number,
  })
  bedragCenten!: number | null;

  @ApiProperty({ description: 'Hier berekend uit de toekenning; anders zei de gemeente het.' })
  berekend!: boolean;

  @ApiProperty({ description: 'Berekend met een cijfer van de wet dat nog niet vaststond.' })
  geprojecteerd!: boolean;

  @ApiProperty({ description: 'Waaruit dit bestaat, zoals het op die dag bekend was.', type: [HeardDto] })
  spoor!: HeardDto[];
}

class ClosingKindDto extends TotalDto {
  @ApiProperty({ enum: CLOSING_KINDS, description: 'Beoordeeld, of gewerkt en nog niet beoordeeld.' })
  soort!: string;
}

export class ClosingDto extends TotalDto {
  @ApiProperty({ description: 'De balansdag.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'De som naar soort.', type: [ClosingKindDto] })
  soorten!: ClosingKindDto[];

  @ApiProperty({ description: 'Deze bladzijde; de sommen gaan over alle.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De persoonsmaanden, oudste eerst.', type: [ClosingLineDto] })
  regels!: ClosingLineDto[];
}

class StandDto {
  @ApiProperty({ description: 'Waar de maand staat.' })
  stand!: string;

  @ApiProperty({ description: 'Bedrag in hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;
}

export class MovedDto extends ClosingPlaceDto {
  @ApiProperty({
    description: 'Op de balansdag; leeg als de maand toen niet bekend was.',
    nullable: true,
    type: StandDto,
  })
  toen!: StandDto | null;

  @ApiProperty({ description: 'Zoals nu bekend; leeg als de maand er niet meer is.', nullable: true, type: StandDto })
  nu!: StandDto | null;

  @ApiProperty({ description: 'Wat er sindsdien bekend werd: daardoor is het veranderd.', type: [HeardDto] })
  door!: HeardDto[];
}

export class MovedListDto {
  @ApiProperty({ description: 'De balansdag.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Hoeveel maanden er nu anders voor staan.' })
  aantal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De maanden, met wat ze veranderde.', type: [MovedDto] })
  regels!: MovedDto[];
}
