import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { PurposeDto } from './vault.dto.ts';

export class ReadAddresseesDto extends PurposeDto {
  @ApiProperty({ description: 'De gemeente die schrijft.', example: 'GM9901' })
  @Matches(/^GM\d{4}$/, { message: 'Vul een gemeentecode in als GM9901.' })
  gemeentecode!: string;

  @ApiProperty({ description: 'KvK-nummer van de werkgever.', example: '90001234' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  werkgeverId!: string;

  @ApiProperty({ description: 'De werknemer over wie het gaat.', format: 'uuid' })
  @IsUUID('all')
  persoonRef!: string;
}

class EmployeeNameDto {
  @ApiProperty({ description: 'Voorletters.' })
  voorletters!: string;

  @ApiProperty({ description: 'Achternaam.' })
  achternaam!: string;
}

export class AddresseesDto {
  @ApiProperty({
    description: 'De naam van de werkgever; leeg zolang die geen naam heeft opgegeven.',
    nullable: true,
    type: String,
  })
  werkgeverNaam!: string | null;

  @ApiProperty({ description: 'Hoe de werknemer heet.', type: EmployeeNameDto })
  werknemer!: EmployeeNameDto;
}
