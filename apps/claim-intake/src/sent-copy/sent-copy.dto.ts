import { ApiProperty } from '@nestjs/swagger';
import { GROUNDS, ROUTES } from '../domain/application-parts.ts';

export class FilledInDto {
  @ApiProperty({ description: 'De werknemer, zonder naam.', format: 'uuid' })
  persoonRef!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De route.', enum: ROUTES })
  route!: string;

  @ApiProperty({ description: 'Waarom de werknemer tot de doelgroep hoort.', enum: GROUNDS })
  doelgroepgrond!: string;

  @ApiProperty({ description: 'Loonwaarde in procenten.', nullable: true, type: String, example: '50' })
  loonwaardePercentage!: string | null;

  @ApiProperty({ description: 'Wanneer die is vastgesteld.', format: 'date', nullable: true, type: String })
  loonwaardeVastgesteldOp!: string | null;

  @ApiProperty({ description: 'Eerste dag van het dienstverband.', format: 'date' })
  begindatum!: string;

  @ApiProperty({ description: 'Laatste dag, als die bekend was.', format: 'date', nullable: true, type: String })
  einddatum!: string | null;

  @ApiProperty({ description: 'Uren per week.', example: 24 })
  urenPerWeek!: number;

  @ApiProperty({ description: 'Een volle week.', example: 38 })
  voltijdUren!: number;

  @ApiProperty({ description: 'Of het contract geen vaste uren heeft.' })
  wisselendeUren!: boolean;
}

export class SentDto {
  @ApiProperty({ description: 'Kenmerk van deze inzending.', format: 'uuid' })
  inzendingId!: string;

  @ApiProperty({ description: 'Wat u stuurde.', enum: ['aanvraag', 'aanvulling', 'intrekking'] })
  soort!: 'aanvraag' | 'aanvulling' | 'intrekking';

  @ApiProperty({ description: 'Wanneer het hier was: het tijdstip van ontvangst (Awb 2:20).', format: 'date-time' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Welk account het stuurde.' })
  door!: string;

  @ApiProperty({ description: 'KvK-nummer van wie het voor u deed.', nullable: true, type: String })
  gemachtigde!: string | null;

  @ApiProperty({ description: 'Wat u invulde; alleen bij een aanvraag.', type: FilledInDto, nullable: true })
  ingevuld!: FilledInDto | null;

  @ApiProperty({ description: 'Soorten documenten die erbij hoorden.', type: [String] })
  bijlagen!: readonly string[];
}

export class SentCopyDto {
  @ApiProperty({ description: 'De aanvraag.', format: 'uuid' })
  aanvraagId!: string;

  @ApiProperty({ description: 'Wat u over deze aanvraag stuurde, het oudste eerst.', type: [SentDto] })
  inzendingen!: SentDto[];
}
