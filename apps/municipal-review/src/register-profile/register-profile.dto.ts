import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PROFILE_KEYS } from '#libs/law/municipality-profile';
import { SETTING_KEYS } from '#libs/law/settings';
import { FromDto, RegisteredDto } from '../registered.dto.ts';

const NAMES = [...SETTING_KEYS, ...PROFILE_KEYS];

export class ProposeSettingDto extends FromDto {
  @ApiProperty({
    description: 'Een keuze waar de wet die laat, of een eigen regel van de gemeente.',
    enum: NAMES,
    example: 'deelmaand',
  })
  @IsIn(NAMES)
  naam!: (typeof NAMES)[number];

  @ApiProperty({ description: 'Een van de waarden, een getal, of ja of nee.', example: 'dagen30', maxLength: 40 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  waarde!: string;

  @ApiProperty({ description: 'Waar de gemeente dit zegt.', example: 'Beleidsregels 2027, artikel 4', maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  bron!: string;
}

class ContraryDto {
  @ApiProperty({ description: 'Een vaste code.', example: 'mogelijk-in-strijd-met-de-wet' })
  code!: string;

  @ApiProperty({ description: 'Wat de gemeente vraagt, en wat de wet zegt.' })
  tekst!: string;

  @ApiProperty({ description: 'Het artikel.', example: 'Participatiewet 10d lid 12' })
  artikel!: string;
}

class ChoiceDto {
  @ApiProperty({ description: 'De instelling.', example: 'deelmaand' })
  naam!: string;

  @ApiProperty({ description: 'De open vraag van de wet.', example: 'Q4' })
  vraag!: string;

  @ApiProperty({ description: 'Wat de wet niet zegt.' })
  tekst!: string;

  @ApiProperty({ description: 'Wat gekozen kan worden.', type: [String] })
  waarden!: string[];

  @ApiProperty({ description: 'Wat vandaag geldt: de keuze, of anders de standaard.' })
  waarde!: string;

  @ApiProperty({ description: 'Vanaf deze dag; leeg bij de standaard.', format: 'date', nullable: true, type: String })
  vanaf!: string | null;

  @ApiProperty({ description: 'Waar de gemeente dit zegt; leeg bij de standaard.', nullable: true, type: String })
  bron!: string | null;
}

class RuleDto {
  @ApiProperty({ description: 'De regel.', example: 'beslistermijnWeken' })
  naam!: string;

  @ApiProperty({ description: 'Wat de gemeente hanteert.', example: '8' })
  waarde!: string;

  @ApiProperty({ description: 'Vanaf deze dag.', format: 'date' })
  vanaf!: string;

  @ApiProperty({ description: 'Waar de gemeente dit zegt.' })
  bron!: string;

  @ApiProperty({ description: 'Als de regel minder geeft dan de wet.', nullable: true, type: ContraryDto })
  vlag!: ContraryDto | null;
}

export class SettingDto extends RegisteredDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  voorstelId!: string;

  @ApiProperty({ description: 'De instelling of regel.', example: 'deelmaand' })
  naam!: string;

  @ApiProperty({ description: 'De waarde.' })
  waarde!: string;

  @ApiProperty({ description: 'Waar de gemeente dit zegt.' })
  bron!: string;

  @ApiProperty({
    description: 'Wat het met geld doet, in gewone taal.',
    example: 'Geldt voor besluiten vanaf 1 januari 2027. Toekenningen die al lopen, houden hun instelling.',
  })
  gevolg!: string;

  @ApiProperty({ description: 'Als de regel minder geeft dan de wet.', nullable: true, type: ContraryDto })
  vlag!: ContraryDto | null;
}

export class ProfileDto {
  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Keuzes waar de wet die laat. Daarmee wordt gerekend.', type: [ChoiceDto] })
  keuzes!: ChoiceDto[];

  @ApiProperty({ description: 'Eigen regels van de gemeente. Daarmee wordt nooit gerekend.', type: [RuleDto] })
  regels!: RuleDto[];

  @ApiProperty({ description: 'Alles wat is voorgesteld, het nieuwste eerst.', type: [SettingDto] })
  voorstellen!: SettingDto[];
}
