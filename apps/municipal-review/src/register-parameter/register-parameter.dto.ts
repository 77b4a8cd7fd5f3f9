import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { FIGURE_NAMES } from '#libs/law/figures';
import { FromDto, RegisteredDto } from '../registered.dto.ts';

export class ProposeParameterDto extends FromDto {
  @ApiProperty({ description: 'Welk cijfer van de wet.', enum: FIGURE_NAMES, example: 'wmlMaand' })
  @IsIn(FIGURE_NAMES)
  naam!: (typeof FIGURE_NAMES)[number];

  @ApiProperty({ description: 'Het cijfer, als decimale tekst.', example: '2400.60' })
  @Matches(/^\d{1,6}(\.\d{1,4})?$/, { message: 'Vul een getal in als 2400.60.' })
  waarde!: string;

  @ApiProperty({ description: 'Waar het staat.', example: 'Staatscourant 2026, 12345', maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  bron!: string;
}

export class ParameterDto extends RegisteredDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  parameterId!: string;

  @ApiProperty({ description: 'Welk cijfer van de wet.', example: 'wmlMaand' })
  naam!: string;

  @ApiProperty({ description: 'Het cijfer.', example: '2400.60' })
  waarde!: string;

  @ApiProperty({ description: 'Waar het staat.' })
  bron!: string;
}

export class ParametersDto {
  @ApiProperty({ description: 'Alle cijfers die hier zijn voorgesteld.', type: [ParameterDto] })
  parameters!: ParameterDto[];
}

class EffectInMonthDto {
  @ApiProperty({ description: 'De maand.', example: '2027-01' })
  maand!: string;

  @ApiProperty({ description: 'Toekenningen waarvan het bedrag verandert.' })
  toekenningen!: number;

  @ApiProperty({ description: 'Wat die nu samen zijn, in centen, voor zover dat te berekenen is.' })
  wasCenten!: number;

  @ApiProperty({ description: 'Wat diezelfde met dit cijfer zijn, in centen.' })
  wordtCenten!: number;

  @ApiProperty({ description: 'Het verschil, in centen.' })
  verschilCenten!: number;

  @ApiProperty({ description: 'Toekenningen die zonder dit cijfer nog niet te berekenen zijn.' })
  nieuwTeBerekenen!: number;

  @ApiProperty({ description: 'Wat die met dit cijfer samen zijn, in centen.' })
  nieuwCenten!: number;
}

export class ParameterEffectDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  parameterId!: string;

  @ApiProperty({ description: 'Op deze dag berekend, met alles wat toen bekend was.', format: 'date' })
  berekendOp!: string;

  @ApiProperty({ description: 'Lopende toekenningen van alle gemeenten die zijn bekeken.' })
  toekenningen!: number;

  @ApiProperty({
    description: 'Het jaar vanaf de ingangsdatum: alleen maanden waarin iets verandert.',
    type: [EffectInMonthDto],
  })
  maanden!: EffectInMonthDto[];
}
