import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { MaybeWords } from '../measurement-fields.dto.ts';

export const VIEWS = ['eens', 'niet-eens'] as const;

export class ReactToReportDto {
  @ApiProperty({ description: 'Wat u van het rapport vindt.', enum: VIEWS })
  @IsIn(VIEWS)
  standpunt!: (typeof VIEWS)[number];

  @MaybeWords('Waarom. Nodig als u het niet eens bent.')
  reden?: string;
}
