import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { AsKnownOnQuery } from '../as-known-on.dto.ts';

export class YearQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({
    description: 'Het kalenderjaar. Niet gegeven: dat van de dag waarop dit bekend is.',
    example: '2026',
  })
  @IsOptional()
  @Matches(/^20\d\d$/, { message: 'Vul een jaar in als 2026.' })
  jaar?: string;
}

export class MonthQuery extends AsKnownOnQuery {
  @ApiPropertyOptional({ description: 'De maand. Niet gegeven: de laatste die voorbij is.', example: '2026-10' })
  @IsOptional()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { message: 'Vul een maand in als 2026-10.' })
  maand?: string;
}

class ConceptDto {
  @ApiProperty({ description: 'De dag waarop dit bekend was.', format: 'date' })
  bekendOp!: string;

  @ApiProperty({ description: 'Hoe af de indeling van het bestand is.', enum: ['concept'] })
  status!: string;

  @ApiProperty({ description: 'Wat van de indeling niet bekend is, en wat u zelf aanvult.' })
  toelichting!: string;

  @ApiProperty({ description: 'Toekenningen: zoveel regels heeft het bestand.', example: 16 })
  toekenningen!: number;
}

export class AccountDto extends ConceptDto {
  @ApiProperty({ description: 'Het kalenderjaar.', example: '2026' })
  jaar!: string;

  @ApiProperty({ description: 'Maanden loon die voorbij zijn.', example: 150 })
  maanden!: number;

  @ApiProperty({ description: 'Wat die maanden kosten, in hele eurocenten.', example: 16000000 })
  kostenCenten!: number;

  @ApiProperty({ description: 'In het jaar door de bank geboekt, van welke maand ook.', example: 15000000 })
  betaaldCenten!: number;

  @ApiProperty({ description: 'Van die maanden nog niet betaald.', example: 2000000 })
  openstaandCenten!: number;
}

export class StatisticsDto extends ConceptDto {
  @ApiProperty({ description: 'De maand.', example: '2026-10' })
  maand!: string;

  @ApiProperty({ description: 'Met een loonwaarde (LKSP).', example: 14 })
  lksp!: number;

  @ApiProperty({ description: 'Forfaitair (LKSF).', example: 2 })
  lksf!: number;
}
