import { ApiProperty } from '@nestjs/swagger';
import type { Total } from './domain/exposure.ts';

/** A sum of person-months. */
export class TotalDto {
  @ApiProperty({ description: 'Som in hele eurocenten.', example: 88000 })
  totaalCenten!: number;

  @ApiProperty({ description: 'Aantal persoonsmaanden.', example: 6 })
  aantal!: number;

  @ApiProperty({ description: 'Waarvan zonder bedrag: die tellen voor niets mee in de som.', example: 0 })
  zonderBedrag!: number;

  @ApiProperty({
    description: 'Deel van de som dat met een nog niet bekend cijfer van de wet is berekend.',
    example: 0,
  })
  geprojecteerdCenten!: number;

  static of({ amountCents, count, withoutAmount, projectedCents }: Total): Pick<TotalDto, keyof TotalDto> {
    return {
      totaalCenten: amountCents,
      aantal: count,
      zonderBedrag: withoutAmount,
      geprojecteerdCenten: projectedCents,
    };
  }
}
