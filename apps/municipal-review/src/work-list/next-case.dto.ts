import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { NEXT_KINDS, type NextKind } from './work-list.query.ts';

export class NextCaseQuery {
  @ApiProperty({
    description:
      'behandelen: uw eigen zaken en die van het team; akkoord: toekenningen waarbij geen regel in de weg staat.',
    enum: NEXT_KINDS,
  })
  @IsIn(NEXT_KINDS)
  soort!: NextKind;

  @ApiPropertyOptional({ description: 'De zaak waar u nu bent: die wordt overgeslagen.', format: 'uuid' })
  @IsOptional()
  @IsUUID()
  na?: string;
}

export class NextCaseDto {
  @ApiProperty({ description: 'De volgende zaak; leeg als er geen is.', format: 'uuid', nullable: true, type: String })
  zaakId!: string | null;

  @ApiProperty({ description: 'Hoeveel er nog zijn.', example: 7 })
  aantal!: number;
}
