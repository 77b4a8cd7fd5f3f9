import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ContactCardDto, ContactDto } from '../contact.dto.ts';

const ACCOUNT_MAX = 255;

export class KeepCardDto {
  @ApiProperty({ description: 'Het account van de medewerker.', maxLength: ACCOUNT_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(ACCOUNT_MAX)
  account!: string;

  @ApiProperty({ description: 'De naam die werkgevers zien.', maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  naam!: string;

  @ApiProperty({ description: 'De functie.', example: 'Consulent werkgevers', maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  functie!: string;

  @ApiProperty({ description: 'Het telefoonnummer.', example: '088 000 00 01', maxLength: 20 })
  @IsString()
  @Matches(/^\+?[\d -]{8,20}$/, { message: 'Vul een telefoonnummer in, zoals 088 000 00 01.' })
  telefoon!: string;

  @ApiProperty({
    description: 'Wanneer bereikbaar.',
    example: 'maandag tot en met donderdag, 9 tot 16 uur',
    maxLength: 100,
  })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  bereikbaar!: string;
}

export class NameContactDto {
  @ApiPropertyOptional({
    description: 'Van welke werkgever; weggelaten: van alle die geen eigen contactpersoon hebben.',
  })
  @IsOptional()
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van 8 cijfers in.' })
  werkgeverId?: string;

  @ApiProperty({ description: 'Het account van wie het wordt.', maxLength: ACCOUNT_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(ACCOUNT_MAX)
  account!: string;

  @ApiPropertyOptional({ description: 'Het account van de vervanger.', maxLength: ACCOUNT_MAX })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(ACCOUNT_MAX)
  vervanger?: string;

  @ApiProperty({ description: 'Vanaf welke dag.', format: 'date', example: '2026-12-01' })
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'Vul een datum in als 2026-12-01.' })
  vanaf!: string;

  @ApiPropertyOptional({ description: 'Waarom u het overdraagt. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  reden?: string;
}

export class EmployerContactDto {
  @ApiProperty({ description: 'De werkgever, KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({
    description: 'De eigen contactpersoon; leeg als de standaard geldt.',
    type: ContactDto,
    nullable: true,
  })
  contactpersoon!: ContactDto | null;
}

export class ContactsDto {
  @ApiProperty({ description: 'Medewerkers van wie de gegevens bekend zijn.', type: [ContactCardDto] })
  kaarten!: ContactCardDto[];

  @ApiProperty({
    description: 'Wie er is voor werkgevers zonder eigen contactpersoon; leeg als nog niemand is aangewezen.',
    type: ContactDto,
    nullable: true,
  })
  standaard!: ContactDto | null;

  @ApiProperty({ description: 'De werkgevers met een aanvraag bij deze gemeente.', type: [EmployerContactDto] })
  werkgevers!: EmployerContactDto[];
}

export class OwnContactDto {
  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'Uw contactpersoon daar; leeg als de gemeente nog niemand aanwees.',
    type: ContactDto,
    nullable: true,
  })
  contactpersoon!: ContactDto | null;
}

export class OwnContactsDto {
  @ApiProperty({ description: 'Uw contactpersoon bij elke gemeente waar u iets aanvroeg.', type: [OwnContactDto] })
  contactpersonen!: OwnContactDto[];
}
