import { ApiProperty } from '@nestjs/swagger';

export const CHANGES_SAID = ['minimumloon', 'werkgeverslasten', 'leeftijd', 'forfait-voorbij', 'gewijzigd'] as const;

export class FullMonthDto {
  @ApiProperty({ description: 'Bedrag van een hele maand, in hele eurocenten.', example: 103248 })
  bedragCenten!: number;

  @ApiProperty({ description: 'De berekening, met artikel en parameters.', type: [Object] })
  regels!: readonly object[];

  @ApiProperty({ description: 'Wat u erbij moet weten.', type: [Object] })
  waarschuwingen!: readonly object[];
}

export class MissingFigureDto {
  @ApiProperty({ description: 'Het cijfer van de wet dat nog niet bekend is.', example: 'wmlMaand' })
  parameter!: string;

  @ApiProperty({ description: 'De dag waarvoor het nodig is.', format: 'date' })
  datum!: string;
}

export class NewAmountDto {
  @ApiProperty({ description: 'De aanvraag waarop de toekenning berust.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De toekenning.', format: 'uuid' })
  toekenningId!: string;

  @ApiProperty({ description: 'Het dienstverband.', format: 'uuid' })
  dienstverbandId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'Uw nummer van de werknemer.', example: 'D-001' })
  personeelsnummer!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'Of wij het nieuwe bedrag kennen, en anders waarom niet.',
    enum: ['bekend', 'cijfer-ontbreekt', 'gegevens-ontbreken'],
  })
  status!: string;

  @ApiProperty({ description: 'Een hele maand december.', type: FullMonthDto, nullable: true })
  was!: FullMonthDto | null;

  @ApiProperty({ description: 'Een hele maand januari.', type: FullMonthDto, nullable: true })
  wordt!: FullMonthDto | null;

  @ApiProperty({ description: 'Het verschil, in hele eurocenten.', nullable: true, type: Number })
  verschilCenten!: number | null;

  @ApiProperty({ description: 'Waar het verschil van komt.', type: [String], enum: CHANGES_SAID })
  oorzaken!: string[];
}

export class NewAmountsDto {
  @ApiProperty({ description: 'Het jaar dat op 1 januari begint.', example: 2027 })
  jaar!: number;

  @ApiProperty({ description: 'De dag waarop dit zo is.', format: 'date' })
  peildatum!: string;

  @ApiProperty({ description: 'Voor hoeveel mensen de subsidie over de jaarwisseling loopt.', example: 114 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Van hoeveel mensen wij het nieuwe bedrag kennen.', example: 114 })
  aantalBekend!: number;

  @ApiProperty({ description: 'Samen in december, van wie wij beide bedragen kennen, in hele eurocenten.' })
  wasCenten!: number;

  @ApiProperty({ description: 'Samen in januari, van wie wij beide bedragen kennen, in hele eurocenten.' })
  wordtCenten!: number;

  @ApiProperty({ description: 'Cijfers van de wet die nog niet bekend zijn.', type: [MissingFigureDto] })
  ontbreekt!: MissingFigureDto[];

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'Per persoon, op personeelsnummer.', type: [NewAmountDto] })
  bedragen!: NewAmountDto[];
}
