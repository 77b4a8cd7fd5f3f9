import { ApiProperty } from '@nestjs/swagger';
import { ContactDto } from './contact.dto.ts';

export const ABOUT = ['algemeen', 'zaak', 'toekenning', 'declaratie'] as const;
export const PARTIES = ['werkgever', 'gemeente'] as const;
export const NOTICES = ['verstuurd', 'niet-gewenst', 'geen-adres', 'mislukt'] as const;
export const WAYS = ['telefoon', 'brief', 'gesprek'] as const;

export class AboutDto {
  @ApiProperty({ description: 'Waar het gesprek over gaat.', enum: ABOUT })
  soort!: (typeof ABOUT)[number];

  @ApiProperty({ description: 'Het kenmerk daarvan; leeg bij algemeen.', format: 'uuid', nullable: true, type: String })
  id!: string | null;

  @ApiProperty({ description: 'De zaak, gelijk aan de aanvraag.', format: 'uuid', nullable: true, type: String })
  zaakId!: string | null;

  @ApiProperty({ description: 'De werknemer, zonder naam.', nullable: true, type: String })
  persoonRef!: string | null;
}

export class ReadDto {
  @ApiProperty({ description: 'Het account dat het bericht het eerst las.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;
}

export class NoticeDto {
  @ApiProperty({ description: 'Wat er van de kennisgeving werd.', enum: NOTICES })
  uitkomst!: (typeof NOTICES)[number];

  @ApiProperty({ description: 'Wanneer het laatst.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Hoe vaak het is geprobeerd.', example: 1 })
  pogingen!: number;
}

export class ReachedDto extends ReadDto {
  @ApiProperty({ description: 'Hoe de werkgever het hoorde.', enum: WAYS })
  hoe!: (typeof WAYS)[number];
}

export class MessageDto {
  @ApiProperty({ description: 'Het bericht.', format: 'uuid' })
  berichtId!: string;

  @ApiProperty({ description: 'Wie het schreef.', enum: PARTIES })
  van!: (typeof PARTIES)[number];

  @ApiProperty({ description: 'Het account dat het stuurde.' })
  door!: string;

  @ApiProperty({
    description:
      'Wanneer het hier binnenkwam en voor de ander te lezen was: het tijdstip van verzending en van ontvangst (Awb 2:19 en 2:20).',
    format: 'date-time',
  })
  op!: string;

  @ApiProperty({ description: 'Wat er staat.', nullable: true, type: String })
  tekst!: string | null;

  @ApiProperty({
    description: 'Wanneer de ander het las; leeg zolang niemand dat deed.',
    type: ReadDto,
    nullable: true,
  })
  gelezen!: ReadDto | null;

  @ApiProperty({
    description: 'Wat er werd van de kennisgeving aan de werkgever (Awb 2:10 en 2:11).',
    type: NoticeDto,
    nullable: true,
  })
  kennisgeving!: NoticeDto | null;

  @ApiProperty({ description: 'Langs welke andere weg de werkgever het hoorde.', type: ReachedDto, nullable: true })
  bereikt!: ReachedDto | null;
}

export class NoteDto {
  @ApiProperty({ description: 'De notitie.', format: 'uuid' })
  notitieId!: string;

  @ApiProperty({ description: 'Wie haar schreef.' })
  door!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Wat er staat.', nullable: true, type: String })
  tekst!: string | null;
}

/** A conversation as one of its two parties sees it. */
export class ConversationDto {
  @ApiProperty({ description: 'Het gesprek.', format: 'uuid' })
  gesprekId!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De werkgever, KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Waar het over gaat.', type: AboutDto })
  over!: AboutDto;

  @ApiProperty({ description: 'Wie bij de gemeente antwoordt.', type: ContactDto, nullable: true })
  contactpersoon!: ContactDto | null;

  @ApiProperty({ description: 'De berichten, het oudste eerst.', type: [MessageDto] })
  berichten!: MessageDto[];

  @ApiProperty({ description: 'Notities voor collega’s; een werkgever ziet ze niet.', type: [NoteDto] })
  notities!: NoteDto[];

  @ApiProperty({ description: 'Hoeveel berichten u nog niet las.', example: 1 })
  ongelezen!: number;

  @ApiProperty({ description: 'Wat u nu kunt doen.', type: [String], enum: ['beantwoorden', 'noteren', 'bereikt'] })
  acties!: string[];
}
