import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ADDRESSEES, SITUATIONS } from '#libs/letters/facts';
import { TEXT_KEYS } from '#libs/letters/texts';
import { FromDto, RegisteredDto } from '../registered.dto.ts';

export class ProposeTextDto extends FromDto {
  @ApiProperty({ description: 'Welke tekst het is.', enum: TEXT_KEYS })
  @IsIn(TEXT_KEYS)
  naam!: (typeof TEXT_KEYS)[number];

  @ApiProperty({ description: 'De tekst, met invulwoorden zoals {werknemer}.', maxLength: 2000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  waarde!: string;

  @ApiProperty({ description: 'Wie deze tekst heeft vastgesteld.', example: 'Team communicatie', maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  bron!: string;
}

export class ProposedTextDto extends RegisteredDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  voorstelId!: string;

  @ApiProperty({ description: 'Welke tekst het is.', enum: TEXT_KEYS })
  naam!: string;

  @ApiProperty({ description: 'De tekst.' })
  waarde!: string;

  @ApiProperty({ description: 'Wie deze tekst heeft vastgesteld.' })
  bron!: string;
}

class TextDto {
  @ApiProperty({ description: 'Welke tekst het is.', enum: TEXT_KEYS })
  naam!: string;

  @ApiProperty({ description: 'Wat vandaag in brieven staat.' })
  waarde!: string;

  @ApiProperty({ description: 'Of de gemeente dit zelf schreef.' })
  eigen!: boolean;

  @ApiProperty({ description: 'Wat tussen accolades mag staan.', type: [String] })
  invulwoorden!: string[];
}

class ExampleDto {
  @ApiProperty({ description: 'Waar de brief over gaat.', enum: SITUATIONS })
  situatie!: string;

  @ApiProperty({ description: 'Aan wie die brief gaat.', enum: ADDRESSEES, isArray: true })
  ontvangers!: string[];
}

export class LetterTextsDto {
  @ApiProperty({ description: 'Alle teksten van de brieven, zoals ze vandaag zijn.', type: [TextDto] })
  teksten!: TextDto[];

  @ApiProperty({ description: 'De brieven waarin u een tekst kunt bekijken.', type: [ExampleDto] })
  brieven!: ExampleDto[];

  @ApiProperty({ description: 'Alles wat is voorgesteld, het nieuwste eerst.', type: [ProposedTextDto] })
  voorstellen!: ProposedTextDto[];

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['voorstellen'] })
  acties!: string[];
}
