import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { BankLine } from '../domain/payment-run.ts';

const LINES_MAX = 10_000;

export class BankLineDto {
  @ApiProperty({ description: 'Het nummer van de betaling.', example: 'LB7c9f5b0e2b5d5a8e9f3b6f0d1c2a4e58' })
  @Matches(/^LB[\da-f]{32}$/, {
    message: 'Een eind-tot-eind-id van ons is LB en 32 cijfers of letters a tot en met f.',
  })
  eindTotEindId!: string;

  @ApiProperty({ description: 'Wat de bank deed.', enum: ['geboekt', 'gestorneerd'] })
  @IsIn(['geboekt', 'gestorneerd'])
  status!: 'geboekt' | 'gestorneerd';

  @ApiProperty({ description: 'Dag waarop de bank dat deed.', format: 'date', example: '2026-12-10' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als JJJJ-MM-DD.' })
  @IsISO8601({ strict: true })
  datum!: string;

  @ApiPropertyOptional({ description: 'Redencode van de bank (ISO 20022).', example: 'AC04' })
  @IsOptional()
  @Matches(/^[A-Z\d]{4}$/, { message: 'Een redencode is vier hoofdletters of cijfers.' })
  redencode?: string;

  toLine(): BankLine {
    return {
      endToEndId: this.eindTotEindId,
      status: this.status === 'geboekt' ? 'booked' : 'returned',
      on: this.datum,
      reasonCode: this.redencode ?? null,
    };
  }
}

export class BankMessageDto {
  @ApiProperty({ description: 'Wat de bank van elke betaling zegt.', type: [BankLineDto], maxItems: LINES_MAX })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LINES_MAX)
  @ValidateNested({ each: true })
  @Type(() => BankLineDto)
  regels!: BankLineDto[];
}
