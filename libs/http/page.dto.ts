import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const PER_PAGE = 50;
const PER_PAGE_MAX = 500;

/** Which page of a list that has so many lines on a page unless asked otherwise, and never more than the most. */
export function pageQuery(perPage: number, most = PER_PAGE_MAX) {
  class Page {
    @ApiPropertyOptional({ description: 'Bladzijde, vanaf 1.', default: 1 })
    @IsOptional()
    @Type(() => Number)
    @IsInt()
    @Min(1)
    @Max(100_000)
    pagina?: number;

    @ApiPropertyOptional({ description: 'Regels per bladzijde.', default: perPage, maximum: most })
    @IsOptional()
    @Type(() => Number)
    @IsInt()
    @Min(1)
    @Max(most)
    aantal?: number;
  }
  return Page;
}

/** Which page of a list. */
export class PageQuery extends pageQuery(PER_PAGE) {}

/** Where a page begins and how long it is; `perPage` when nothing was asked. */
export function pageOf(
  { pagina = 1, aantal }: PageQuery,
  perPage = PER_PAGE,
): { page: number; limit: number; offset: number } {
  const limit = aantal ?? perPage;
  return { page: pagina, limit, offset: (pagina - 1) * limit };
}
