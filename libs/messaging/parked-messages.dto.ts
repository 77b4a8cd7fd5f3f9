import { ApiProperty } from '@nestjs/swagger';

export class ParkedMessageDto {
  @ApiProperty({ description: 'Het bericht.', format: 'uuid' })
  berichtId!: string;

  @ApiProperty({
    description: 'Het onderdeel dat het bericht niet kon verwerken.',
    example: 'municipal-review.open-case',
  })
  verwerker!: string;

  @ApiProperty({ description: 'Soort bericht.', example: 'nl.loonkostensubsidie.aanvraag-ingediend.v1' })
  type!: string;

  @ApiProperty({ description: 'Waar het bericht over gaat: de aanvraag of de declaratie.' })
  onderwerp!: string;

  @ApiProperty({ description: 'Wanneer het bericht is vastgelegd.', format: 'date-time' })
  tijdstip!: string;

  @ApiProperty({ description: 'Wanneer het bericht hier is geparkeerd.', format: 'date-time' })
  geparkeerdOp!: string;

  @ApiProperty({ description: 'Of het alleen wacht op een eerder bericht over hetzelfde onderwerp.' })
  wacht!: boolean;

  @ApiProperty({ description: 'Waarom het niet is verwerkt.', example: 'ApplicationSubmittedMessage: begindatum' })
  reden!: string;
}

export class ParkedMessagesDto {
  @ApiProperty({ description: 'Hoeveel berichten er zijn geparkeerd.', example: 1 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'De berichten, in de volgorde waarin zij zijn geparkeerd.', type: [ParkedMessageDto] })
  berichten!: ParkedMessageDto[];
}

export class ParkedForDto extends ParkedMessageDto {
  @ApiProperty({ description: 'De inhoud van het bericht, zonder namen of nummers van personen.', type: Object })
  inhoud!: unknown;
}

export class ParkedMessageDetailDto {
  @ApiProperty({ description: 'Het bericht, voor elk onderdeel waarvoor het is geparkeerd.', type: [ParkedForDto] })
  berichten!: ParkedForDto[];
}

export class ReplayedForDto {
  @ApiProperty({ description: 'Het onderdeel dat de berichten opnieuw kreeg.', example: 'municipal-review.open-case' })
  verwerker!: string;

  @ApiProperty({ description: 'Hoeveel berichten nu zijn verwerkt.', example: 3 })
  verwerkt!: number;

  @ApiProperty({ description: 'Hoeveel berichten over dit onderwerp geparkeerd blijven.', example: 0 })
  geparkeerd!: number;
}

export class ReplayedDto {
  @ApiProperty({ description: 'Wat ervan is gekomen, per onderdeel.', type: [ReplayedForDto] })
  hervat!: ReplayedForDto[];
}
