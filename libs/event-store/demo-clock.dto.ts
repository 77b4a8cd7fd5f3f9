import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, ValidateIf } from 'class-validator';

export class SetClockDto {
  @ApiProperty({
    description: 'Het tijdstip waarop de klok stilstaat, of null voor de echte tijd.',
    example: '2026-03-01T05:00:00Z',
    nullable: true,
    type: String,
    format: 'date-time',
  })
  @ValidateIf((_, value) => value !== null)
  @IsISO8601({ strict: true })
  nu!: string | null;
}

export class ClockDto {
  @ApiProperty({ description: 'Hoe laat het nu is voor deze dienst.', format: 'date-time' })
  nu!: string;
}

export class RestDto {
  @ApiProperty({ description: 'Alle lezers zijn bij, en er staat geen opdracht klaar.' })
  rustig!: boolean;

  @ApiProperty({
    description: 'Verstuurde berichten per onderwerp.',
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  gepubliceerd!: Record<string, number>;

  @ApiProperty({
    description: 'Verwerkte berichten per groep en onderwerp.',
    type: 'object',
    additionalProperties: { type: 'integer' },
  })
  verwerkt!: Record<string, number>;
}
