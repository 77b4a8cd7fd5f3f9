import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { WORK_GROUPS, type WorkGroup } from '../case-words.ts';

/** By the day that is left: too late, within a week, later; or it waits for the employer. */
export const URGENCIES = ['te-laat', 'binnen-een-week', 'later', 'stil'] as const;
export type Urgency = (typeof URGENCIES)[number];

export class WorkSumsQuery {
  @ApiPropertyOptional({ description: 'Van welke groep; anders van het team.', enum: WORK_GROUPS })
  @IsOptional()
  @IsIn(WORK_GROUPS)
  groep?: WorkGroup;
}

export class WorkSumDto {
  @ApiProperty({ description: 'Hoe dringend.', enum: URGENCIES })
  dringend!: Urgency;

  @ApiProperty({ description: 'Zaken.', example: 4 })
  aantal!: number;

  @ApiProperty({ description: 'Waar het per hele maand samen om gaat, in hele eurocenten.', example: 412992 })
  bedragCenten!: number;

  @ApiProperty({ description: 'Zaken waarvan het bedrag nog niet te zeggen is.', example: 1 })
  zonderBedrag!: number;
}

export class WorkSumsDto {
  @ApiProperty({ description: 'Per mate van dringendheid.', type: [WorkSumDto] })
  sommen!: WorkSumDto[];

  @ApiProperty({ description: 'Dwangsom tot nu toe van deze zaken, in hele eurocenten.', example: 0 })
  dwangsomCenten!: number;
}
