import { ApiProperty } from '@nestjs/swagger';
import { DefaultNoticeDto, HearingDto, NextStepDto, PenaltyDto } from '../case-clocks.dto.ts';
import { CASE_STATUSES } from '../case-words.ts';
import { ContactDto } from '../contact.dto.ts';
import { PromiseDto } from '../promise.dto.ts';

/** What an employer may know of the municipality's case on the own application. */
export class EmployerCaseDto {
  @ApiProperty({ description: 'De zaak; hetzelfde nummer als de aanvraag.', format: 'uuid' })
  zaakId!: string;

  @ApiProperty({ description: 'De gemeente die beslist.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Waar de zaak staat.', enum: CASE_STATUSES })
  status!: string;

  @ApiProperty({ description: 'Wie nu iets moet doen, en uiterlijk wanneer.', type: NextStepDto })
  aanZet!: NextStepDto;

  @ApiProperty({
    description: 'Laatste dag van de wet; leeg zolang de termijn stilstaat.',
    format: 'date',
    nullable: true,
    type: String,
  })
  uiterlijk!: string | null;

  @ApiProperty({
    description: 'De dag die u bij ontvangst is beloofd; leeg als niemand aanvroeg.',
    type: PromiseDto,
    nullable: true,
  })
  belofte!: PromiseDto | null;

  @ApiProperty({
    description: 'Uw contactpersoon; leeg als de gemeente nog niemand aanwees.',
    type: ContactDto,
    nullable: true,
  })
  contactpersoon!: ContactDto | null;

  @ApiProperty({ description: 'Ingebrekestellingen van de werkgever zelf.', type: [DefaultNoticeDto] })
  ingebrekestellingen!: DefaultNoticeDto[];

  @ApiProperty({
    description: 'De dwangsom, als er een geldige ingebrekestelling is.',
    type: PenaltyDto,
    nullable: true,
  })
  dwangsom!: PenaltyDto | null;

  @ApiProperty({ description: 'Waar de gemeente uw zienswijze over vraagt.', type: HearingDto, nullable: true })
  zienswijze!: HearingDto | null;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String] })
  acties!: string[];
}
