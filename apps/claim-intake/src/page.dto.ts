import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which part of a list is asked. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'Bladzijde, vanaf 1.', default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  pagina?: number;

  @ApiPropertyOptional({ description: 'Regels per bladzijde.', default: 50, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  aantal?: number;
}

const PER_PAGE = 50;

/** As the database counts. */
export function limits({ pagina = 1, aantal = PER_PAGE }: PageQuery): { limit: number; offset: number } {
  return { limit: aantal, offset: (pagina - 1) * aantal };
}
