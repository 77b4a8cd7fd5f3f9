import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { AboutDto, PARTIES } from '../conversation.dto.ts';

const CHOICES = ['alle', 'ongelezen', 'niet-bezorgd'] as const;

export class ConversationsQuery extends PageQuery {
  @ApiPropertyOptional({
    description: 'Alleen wat u niet las, of waarvan de kennisgeving niet aankwam.',
    enum: CHOICES,
    default: 'alle',
  })
  @IsOptional()
  @IsIn(CHOICES)
  welke?: (typeof CHOICES)[number];

  @ApiPropertyOptional({ description: 'Alleen gesprekken over deze zaak of wat daaruit kwam.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  zaakId?: string;
}

export class ListedConversationDto {
  @ApiProperty({ description: 'Het gesprek.', format: 'uuid' })
  gesprekId!: string;

  @ApiProperty({ description: 'De gemeente.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'De werkgever, KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Waar het over gaat.', type: AboutDto })
  over!: AboutDto;

  @ApiProperty({ description: 'Hoeveel berichten er zijn.', example: 3 })
  aantalBerichten!: number;

  @ApiProperty({ description: 'Hoeveel u daarvan niet las.', example: 1 })
  ongelezen!: number;

  @ApiProperty({ description: 'Wie het laatst schreef.', enum: PARTIES })
  laatstVan!: (typeof PARTIES)[number];

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  laatstOp!: string;

  @ApiProperty({ description: 'Of de ander het laatste bericht las.' })
  gelezen!: boolean;

  @ApiProperty({ description: 'Berichten waarvan de werkgever geen kennisgeving kreeg; alleen voor de gemeente.' })
  nietBezorgd!: number;
}

export class ConversationsDto {
  @ApiProperty({ description: 'Gesprekken die aan de keuze voldoen, op alle bladzijden samen.', example: 12 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'Gesprekken waarin u iets niet las.', example: 2 })
  aantalOngelezen!: number;

  @ApiProperty({ description: 'Gesprekken waarin een kennisgeving niet aankwam; alleen voor de gemeente.', example: 0 })
  aantalNietBezorgd!: number;

  @ApiProperty({ description: 'De gesprekken, het laatste eerst.', type: [ListedConversationDto] })
  gesprekken!: ListedConversationDto[];
}
