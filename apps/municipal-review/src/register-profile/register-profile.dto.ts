import { ApiProperty } from '@nestjs/swagger';
import { IsDateString, IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { PROFILE_KEYS } from '#libs/law/municipality-profile';
import { SETTING_KEYS } from '#libs/law/settings';

const NAMES = [...SETTING_KEYS, ...PROFILE_KEYS];

export class ProposeSettingDto {
  @ApiProperty({
    description: 'Een keuze waar de wet die laat, of een eigen regel van de gemeente.',
    enum: NAMES,
    example: 'deelmaand',
  })
  @IsIn(NAMES)
  naam!: (typeof NAMES)[number];

  @ApiProperty({ description: 'Vanaf deze dag geldt het.', format: 'date', example: '2027-01-01' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2027-01-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  vanaf!: string;

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

export class SettingDto {
  @ApiProperty({ description: 'Het voorstel.', format: 'uuid' })
  voorstelId!: string;

  @ApiProperty({ description: 'De instelling of regel.', example: 'deelmaand' })
  naam!: string;

  @ApiProperty({ description: 'Vanaf deze dag geldt het.', format: 'date' })
  vanaf!: string;

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

  @ApiProperty({ description: 'Of het telt.', enum: ['voorgesteld', 'goedgekeurd'] })
  status!: string;

  @ApiProperty({ description: 'Wie het voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date' })
  voorgesteldOp!: string;

  @ApiProperty({ description: 'Wie het goedkeurde: iemand anders.', nullable: true, type: String })
  goedgekeurdDoor!: string | null;

  @ApiProperty({ description: 'Wanneer.', format: 'date', nullable: true, type: String })
  goedgekeurdOp!: string | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['goedkeuren'] })
  acties!: string[];
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
