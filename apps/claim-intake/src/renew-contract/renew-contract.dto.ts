import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsNumber, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { Renewal } from '../domain/renewal.ts';
import { Holds } from '../holds.dto.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const HOURS_MAX = 60;

export class RenewContractDto {
  @ApiProperty({ description: 'Eerste dag van het nieuwe contract.', format: 'date', example: '2027-03-01' })
  @Matches(DATE, { message: 'Vul een datum in als 2027-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  begindatum!: string;

  @ApiPropertyOptional({
    description: 'Laatste dag, als die is afgesproken.',
    format: 'date',
    nullable: true,
    type: String,
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Matches(DATE, { message: 'Vul een datum in als 2027-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  @Holds('afterStart', 'De einddatum ligt voor de begindatum.', endsAfterStart)
  einddatum?: string | null;

  @ApiProperty({ description: 'Overeengekomen uren per week.', example: 24, maximum: HOURS_MAX })
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(HOURS_MAX)
  urenPerWeek!: number;

  toRenewal(): Renewal {
    return { startedOn: this.begindatum, endsOn: this.einddatum ?? null, hoursPerWeek: this.urenPerWeek };
  }
}

function endsAfterStart(ends: unknown, of: object): boolean {
  const { begindatum } = of as Partial<RenewContractDto>;
  return typeof ends !== 'string' || typeof begindatum !== 'string' || ends >= begindatum;
}

export class StretchDto {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  van!: string;

  @ApiProperty({ description: 'Laatste dag.', format: 'date' })
  totEnMet!: string;

  @ApiProperty({ description: 'Kalenderdagen.', example: 12 })
  dagen!: number;

  @ApiProperty({ description: 'Subsidie over die dagen, in hele eurocenten.', nullable: true, type: Number })
  bedragCenten!: number | null;
}

export class RenewalEffectDto {
  @ApiProperty({
    description: 'Of het dienstverband doorloopt, of dat u opnieuw aanvraagt.',
    enum: ['verlenging', 'nieuwe-aanvraag'],
  })
  soort!: string;

  @ApiProperty({ description: 'Dagen zonder werk, en dus zonder subsidie.', type: StretchDto, nullable: true })
  onderbreking!: StretchDto | null;

  @ApiProperty({ description: 'Dagen waarover het geld later kan komen.', type: StretchDto, nullable: true })
  wachttijd!: StretchDto | null;

  @ApiProperty({
    description: 'Tot wanneer de gemeente mag beslissen, als u vandaag aanvraagt.',
    format: 'date',
    nullable: true,
    type: String,
  })
  beslistUiterlijk!: string | null;
}

export class RenewedDto {
  @ApiProperty({ description: 'Wat het doet.', type: RenewalEffectDto })
  gevolg!: RenewalEffectDto;

  @ApiProperty({ description: 'Het dienstverband dat doorloopt of volgt.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({
    description: 'De aanvraag in concept, als die er kwam.',
    format: 'uuid',
    nullable: true,
    type: String,
  })
  aanvraagId!: string | null;
}
