import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';

export const DEEDS = [
  ...(['dienstverband-vastgelegd', 'dienstverband-gewijzigd', 'einde-gemeld', 'aanvraag-geschreven'] as const),
  ...(['aanvraag-ingediend', 'aanvraag-aangevuld', 'aanvraag-ingetrokken', 'aanvraag-overgenomen'] as const),
  ...(['uren-ingediend', 'loonbestand-ontvangen', 'loonbestand-ingediend', 'anders'] as const),
] as const;
export type Deed = (typeof DEEDS)[number];

export class MandatedActsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen van deze gemachtigde: KvK-nummer.', example: '90009999' })
  @IsOptional()
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  gemachtigde?: string;
}

export class MandatedActDto {
  @ApiProperty({ description: 'Wat er gebeurde.', enum: DEEDS })
  wat!: Deed;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  op!: string;

  @ApiProperty({ description: 'Met welk account.' })
  door!: string;

  @ApiProperty({ description: 'Namens wie dit account kwam: KvK-nummer.', example: '90009999' })
  gemachtigde!: string;

  @ApiProperty({ description: 'Voor welke vestiging.', nullable: true, type: String })
  vestiging!: string | null;

  @ApiProperty({ description: 'Waarover het gaat: aanvraag, dienstverband, declaratie of loonbestand.' })
  onderwerp!: string;
}

export class MandatedActsDto {
  @ApiProperty({ description: 'Hoeveel er in totaal zijn.', example: 12 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'Wat gemachtigden voor u deden, het nieuwste eerst.', type: [MandatedActDto] })
  handelingen!: MandatedActDto[];
}
