import { ApiProperty } from '@nestjs/swagger';
import type { Refusal } from '#libs/law/input';
import type { Basis, Line, UsedParameter, Warning } from '#libs/law/line';

class BasisDto implements Basis {
  @ApiProperty({ description: 'De wet of regeling.', example: 'Participatiewet' })
  regeling!: string;

  @ApiProperty({ description: 'Het artikel.', example: '10d' })
  artikel!: string;

  @ApiProperty({ description: 'Het lid, als het artikel leden heeft.', nullable: true, type: String, example: '4' })
  lid!: string | null;

  @ApiProperty({ description: 'Vanaf deze dag geldt deze tekst.', format: 'date', example: '2024-01-01' })
  geldigVanaf!: string;
}

class UsedParameterDto implements UsedParameter {
  @ApiProperty({ description: 'Het cijfer.', example: 'wmlMaand' })
  naam!: string;

  @ApiProperty({ description: 'De waarde, zoals die is gepubliceerd.', example: '2294.40' })
  waarde!: string;

  @ApiProperty({ description: 'Vanaf deze dag geldt die.', format: 'date', example: '2026-01-01' })
  van!: string;

  @ApiProperty({ description: 'Waar het staat.' })
  bron!: string;

  @ApiProperty({ description: 'Of iemand het heeft nagekeken.' })
  geverifieerd!: boolean;
}

export class ReckonedLineDto implements Line {
  @ApiProperty({ description: 'Een vaste code.', example: 'vakantiebijslag' })
  code!: string;

  @ApiProperty({ description: 'Wat deze stap doet.' })
  omschrijving!: string;

  @ApiProperty({ description: 'De formule met de cijfers ingevuld.', example: '2294.40 × 1.08' })
  berekening!: string;

  @ApiProperty({ description: 'Een decimaal getal, een breuk of een datum.', example: '2477.952' })
  uitkomst!: string;

  @ApiProperty({ description: 'De eenheid.', example: 'EUR/maand' })
  eenheid!: string;

  @ApiProperty({ description: 'Waar het in de wet staat.', type: BasisDto })
  grondslag!: BasisDto;

  @ApiProperty({ description: 'De gebruikte cijfers van de wet.', type: [UsedParameterDto] })
  parameters!: UsedParameterDto[];
}

export class ReckonedWarningDto implements Warning {
  @ApiProperty({ description: 'Een vaste code.', example: 'open-vraag' })
  code!: string;

  @ApiProperty({ description: 'Waar u op moet letten.' })
  tekst!: string;
}

/** How many cases one request may hold. */
export const CASES_MAX = 1_000;

/** The answer, in a list, of a case that cannot be computed. */
export class RefusedDto {
  @ApiProperty({ description: 'Het probleem van dit geval, volgens RFC 9457.', type: Object })
  fout!: Refusal['fout'];
}
