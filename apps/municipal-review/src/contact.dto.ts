import { ApiProperty } from '@nestjs/swagger';

/** How an official can be reached. The name is what the municipality shows, no account. */
export class ContactCardDto {
  @ApiProperty({ description: 'Het account.' })
  account!: string;

  @ApiProperty({ description: 'De naam die de werkgever ziet.', nullable: true, type: String })
  naam!: string | null;

  @ApiProperty({ description: 'De functie.', nullable: true, type: String })
  functie!: string | null;

  @ApiProperty({ description: 'Het telefoonnummer.', nullable: true, type: String })
  telefoon!: string | null;

  @ApiProperty({ description: 'Wanneer bereikbaar.', nullable: true, type: String })
  bereikbaar!: string | null;
}

/** Who answers an employer at a municipality, and who does when that person is away. */
export class ContactDto extends ContactCardDto {
  @ApiProperty({ description: 'Sinds wanneer.', format: 'date' })
  sinds!: string;

  @ApiProperty({
    description: 'Van deze werkgever, of van alle werkgevers van de gemeente.',
    enum: ['eigen', 'standaard'],
  })
  soort!: 'eigen' | 'standaard';

  @ApiProperty({ description: 'Wie vervangt.', type: ContactCardDto, nullable: true })
  vervanger!: ContactCardDto | null;

  @ApiProperty({ description: 'Wie het daarna wordt, als dat al vaststaat.', type: ContactCardDto, nullable: true })
  opvolger!: ContactCardDto | null;

  @ApiProperty({ description: 'Vanaf wanneer de opvolger.', format: 'date', nullable: true, type: String })
  opvolgerVanaf!: string | null;
}
