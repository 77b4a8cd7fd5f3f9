import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsUUID, Matches } from 'class-validator';

/** A word or a few: it is kept with each reading, so it is no place for a sentence about somebody. */
export class PurposeDto {
  @ApiProperty({
    description: 'Waarvoor u dit nodig hebt, in een paar woorden met streepjes.',
    example: 'betaalrun-vrijgeven',
  })
  @Matches(/^[a-z]{2,30}(-[a-z]{2,30}){0,3}$/, {
    message: 'Noem het doel in kleine letters met streepjes, zoals betaalrun-vrijgeven.',
  })
  doel!: string;
}

export class ReadPersonsDto extends PurposeDto {
  @ApiProperty({ description: 'Over wie u iets wilt weten.', type: [String], format: 'uuid', maxItems: 500 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsUUID('all', { each: true })
  persoonRefs!: string[];
}

export class ReadAccountsDto extends PurposeDto {
  @ApiProperty({ description: 'KvK-nummers.', type: [String], example: ['90001234'], maxItems: 5000 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @Matches(/^\d{8}$/, { each: true, message: 'Vul KvK-nummers van acht cijfers in.' })
  werkgeverIds!: string[];
}

class KnownPersonDto {
  @ApiProperty({ format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'Burgerservicenummer.' })
  bsn!: string;

  @ApiProperty({ description: 'Voorletters.' })
  voorletters!: string;

  @ApiProperty({ description: 'Achternaam.' })
  achternaam!: string;

  @ApiProperty({ description: 'Geboortedatum.', format: 'date' })
  geboortedatum!: string;
}

export class PersonsDto {
  @ApiProperty({ description: 'Wie u mag zien; over wie niet, staat er niets.', type: [KnownPersonDto] })
  personen!: KnownPersonDto[];
}

class AccountDto {
  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Op wiens naam de rekening staat.' })
  tenaamstelling!: string;

  @ApiProperty({ description: 'De rekening.' })
  iban!: string;
}

export class AccountsDto {
  @ApiProperty({ description: 'De rekeningen die bekend zijn.', type: [AccountDto] })
  rekeningen!: AccountDto[];
}
