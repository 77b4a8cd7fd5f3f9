import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ContactDto } from '../contact.dto.ts';
import { PromiseDto } from '../promise.dto.ts';

export class WhichMunicipalityQuery {
  @ApiProperty({ description: 'De gemeente waar u aanvroeg.', example: 'GM9901' })
  @Matches(/^GM\d{4}$/, { message: 'Vul een gemeentecode in, zoals GM9901.' })
  gemeentecode!: string;
}

/** What an employer may know of the municipality's side of an application. */
export class EmployerCaseDto {
  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({
    description: 'Uw contactpersoon; leeg als de gemeente nog niemand aanwees.',
    type: ContactDto,
    nullable: true,
  })
  contactpersoon!: ContactDto | null;

  @ApiProperty({ description: 'De dag die u bij ontvangst is beloofd.', type: PromiseDto })
  belofte!: PromiseDto;
}
