import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { pageQuery } from '#libs/http/page.dto';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';

export const RECEIPTS_PER_PAGE = 100;
export class SumDto {
  @ApiProperty({ description: 'Som van wat de bank heeft bevestigd en niet teruggaf, in hele eurocenten.' })
  totaalCenten!: number;

  @ApiProperty({ description: 'Aantal betalingen.', example: 12 })
  aantal!: number;
}

export class PartySumDto extends SumDto {
  @ApiProperty({ description: 'Gemeentecode of KvK-nummer.', example: 'GM9901' })
  partij!: string;
}

export class MonthSumDto extends SumDto {
  @ApiProperty({ description: 'Kalendermaand van de boeking.', example: '2026-02' })
  maand!: string;
}

export class ReceivedDto extends SumDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Wat een partij is in dit antwoord.', enum: ['gemeente', 'werkgever'] })
  partijSoort!: string;

  @ApiProperty({ description: 'De som naar partij.', type: [PartySumDto] })
  partijen!: PartySumDto[];

  @ApiProperty({ description: 'De som naar maand van boeking.', type: [MonthSumDto] })
  maanden!: MonthSumDto[];
}

export class ReceiptsChoice extends AsKnownOnQuery {
  @ApiPropertyOptional({ description: 'Alleen van deze gemeente of werkgever.', example: 'GM9901' })
  @IsOptional()
  @Matches(/^(GM\d{4}|\d{8})$/, { message: 'Vul een gemeentecode (GM en vier cijfers) of een KvK-nummer in.' })
  partij?: string;

  @ApiPropertyOptional({ description: 'Alleen geboekt in deze maand.', example: '2026-02' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als 2026-02.' })
  maand?: string;
}

export class ReceiptsQuery extends IntersectionType(ReceiptsChoice, pageQuery(RECEIPTS_PER_PAGE)) {}

export class ReceiptDto {
  @ApiProperty({ description: 'De betaling.', format: 'uuid' })
  betalingId!: string;

  @ApiProperty({ description: 'De declaratie.', format: 'uuid' })
  declaratieId!: string;

  @ApiProperty({ description: 'De werknemer, zonder naam.' })
  persoonRef!: string;

  @ApiProperty({ description: 'KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Gemeente die betaalde.', example: 'GM9901' })
  gemeentecode!: string;

  @ApiProperty({ description: 'Maand waarover het loon is betaald.', example: '2026-01' })
  maand!: string;

  @ApiProperty({ description: 'Dag van boeking.', format: 'date' })
  boekdatum!: string;

  @ApiProperty({ description: 'Bedrag in hele eurocenten.', example: 103248 })
  bedragCenten!: number;
}

export class ReceiptsDto extends SumDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Deze bladzijde; de som gaat over alle.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De betalingen, eerst geboekte eerst.', type: [ReceiptDto] })
  regels!: ReceiptDto[];
}
