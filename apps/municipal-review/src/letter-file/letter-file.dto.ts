import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

const FORMS = ['pdf', 'html'] as const;

export class LetterFileQuery {
  @ApiPropertyOptional({ description: 'Als PDF, of als pagina die op zichzelf staat.', enum: FORMS, default: 'pdf' })
  @IsOptional()
  @IsIn(FORMS)
  vorm?: (typeof FORMS)[number];
}
