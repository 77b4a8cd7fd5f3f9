import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsDateString, IsIn, IsOptional, Matches } from 'class-validator';
import { BELONGS } from '../case-facts.dto.ts';
import { type Ground, GROUNDS } from '../domain/application.ts';
import { SOURCES, type TargetGroup } from '../domain/case-facts.ts';

export class EstablishTargetGroupDto {
  @ApiProperty({ description: 'Op welke grond.', enum: GROUNDS })
  @IsIn(GROUNDS)
  grond!: Ground;

  @ApiProperty({ description: 'Of de werknemer tot de doelgroep hoort.', enum: BELONGS })
  @IsIn(BELONGS)
  uitkomst!: (typeof BELONGS)[number];

  @ApiProperty({ description: 'Waar dat uit blijkt.', enum: SOURCES })
  @IsIn(SOURCES)
  bron!: TargetGroup['source'];

  @ApiPropertyOptional({ description: 'Wanneer vastgesteld; vandaag als u niets invult.', format: 'date' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  op?: string;
}
