import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which page of a list. */
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

/** Where a page begins and how long it is. */
export function pageOf({ pagina = 1, aantal = PER_PAGE }: PageQuery): { page: number; limit: number; offset: number } {
  return { page: pagina, limit: aantal, offset: (pagina - 1) * aantal };
}
