import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

export const WATCHED_WORDS = {
  exposure: 'openstaand',
  lowPoint: 'laagste-punt',
  oldestMonth: 'oudste-maand',
  undecided: 'wacht-op-besluit',
  flatRateEnds: 'forfait-loopt-af',
} as const;
const MOST = 10 ** 13;

export class SetRuleDto {
  @ApiProperty({
    description: 'Grens waarop de waarschuwing komt: hele eurocenten, dagen of aantal.',
    example: 10000000,
  })
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  komtBij!: number;

  @ApiProperty({ description: 'Grens waarop zij weggaat, aan de veilige kant van de andere.', example: 9000000 })
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  gaatBij!: number;
}

class RaisedDto {
  @ApiProperty({ description: 'Dag waarop de waarschuwing kwam.', format: 'date' })
  sinds!: string;

  @ApiProperty({ description: 'Wat het cijfer toen was.', example: 10400000 })
  waarde!: number;
}

export class RuleDto extends SetRuleDto {
  @ApiProperty({ description: 'Wat in de gaten wordt gehouden.', enum: Object.values(WATCHED_WORDS) })
  onderwerp!: string;

  @ApiProperty({ description: 'De waarschuwing die er nu is; leeg als er geen is.', type: RaisedDto, nullable: true })
  waarschuwing!: RaisedDto | null;
}

export class WarningsDto {
  @ApiProperty({ description: 'Wat uw organisatie in de gaten laat houden.', type: [RuleDto] })
  regels!: RuleDto[];

  @ApiProperty({
    description: 'Wat in de gaten kan worden gehouden.',
    enum: Object.values(WATCHED_WORDS),
    isArray: true,
  })
  onderwerpen!: string[];
}
