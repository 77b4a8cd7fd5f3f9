import { ApiProperty } from '@nestjs/swagger';

export class StricterTermDto {
  @ApiProperty({ description: 'De regel van de gemeente.', example: 'aanvraagtermijnMaanden' })
  naam!: string;

  @ApiProperty({ description: 'Een getal, of ja.', example: '2' })
  waarde!: string;

  @ApiProperty({ description: 'Wat de wet zegt.' })
  wet!: string;

  @ApiProperty({ description: 'Het artikel.', example: 'Participatiewet 10d lid 2' })
  artikel!: string;

  @ApiProperty({ description: 'Waar de gemeente dit zegt.' })
  bron!: string;

  @ApiProperty({ description: 'Vanaf deze dag.', format: 'date' })
  vanaf!: string;
}

export class StricterTermsDto {
  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'Waar de gemeente eerder of meer vraagt dan de wet. Wij tonen dit; de wet geldt.',
    type: [StricterTermDto],
  })
  regels!: StricterTermDto[];
}
