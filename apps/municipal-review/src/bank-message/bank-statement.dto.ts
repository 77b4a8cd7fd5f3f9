import { ApiProperty } from '@nestjs/swagger';

export class BankStatementDto {
  @ApiProperty({ description: 'Boekingen van betalingen van deze gemeente.' })
  betalingen!: number;

  @ApiProperty({ description: 'Boekingen met een nummer als het onze dat wij niet kennen.' })
  onbekend!: number;

  @ApiProperty({ description: 'Andere boekingen op het afschrift; daar is niets mee gedaan.' })
  overig!: number;

  @ApiProperty({ description: 'De betaalruns die zijn bijgewerkt.', type: [String], format: 'uuid' })
  betaalruns!: string[];
}
