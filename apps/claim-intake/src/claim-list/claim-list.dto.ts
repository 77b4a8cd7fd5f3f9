import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { CLAIM_STATUSES, ClaimDto } from '../claim.dto.ts';

export class ClaimListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen van deze maand.', example: '2026-03' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als 2026-03.' })
  maand?: string;

  @ApiPropertyOptional({ description: 'Alleen met deze status.', enum: CLAIM_STATUSES })
  @IsOptional()
  @IsIn(CLAIM_STATUSES)
  status?: string;

  @ApiPropertyOptional({ description: 'Alleen van deze aanvraag.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  aanvraagId?: string;

  @ApiPropertyOptional({ description: 'Alleen van dit dienstverband.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  dienstverbandId?: string;
}

export class ClaimListDto {
  @ApiProperty({ description: 'Hoeveel er in totaal zijn.', example: 1800 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De declaraties, nieuwste maand eerst.', type: [ClaimDto] })
  declaraties!: ClaimDto[];
}
