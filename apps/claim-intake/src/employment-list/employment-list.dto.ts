import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { PageQuery } from '#libs/http/page.dto';
import { EmploymentDto } from '../employment.dto.ts';

export class EmploymentListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Alleen van dit personeelsnummer.', example: 'D-001' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  personeelsnummer?: string;
}

export class EmploymentListDto {
  @ApiProperty({ description: 'Hoeveel er in totaal zijn.', example: 120 })
  aantalTotaal!: number;

  @ApiProperty({ description: 'Deze bladzijde.', example: 1 })
  pagina!: number;

  @ApiProperty({ description: 'De dienstverbanden, op personeelsnummer.', type: [EmploymentDto] })
  dienstverbanden!: EmploymentDto[];
}
