import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { OUTAGE_PARTS, type OutagePart } from '../domain/outage.ts';

const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/;
const WRONG = { message: 'Vul een tijdstip in als 2026-11-20T08:00:00Z.' };

export class RecordOutageDto {
  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', example: '2026-11-20T08:00:00Z' })
  @Matches(INSTANT, WRONG)
  van!: string;

  @ApiPropertyOptional({ description: 'Tot wanneer; weggelaten zolang de storing duurt.', format: 'date-time' })
  @IsOptional()
  @Matches(INSTANT, WRONG)
  tot?: string;

  @ApiProperty({ description: 'Wat niet bereikbaar was.', enum: OUTAGE_PARTS, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(OUTAGE_PARTS, { each: true })
  onderdelen!: OutagePart[];
}

export class EndOutageDto {
  @ApiProperty({ description: 'Tot wanneer.', format: 'date-time', example: '2026-11-20T11:00:00Z' })
  @Matches(INSTANT, WRONG)
  tot!: string;
}

export class OutageDto {
  @ApiProperty({ description: 'De storing.', format: 'uuid' })
  storingId!: string;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time' })
  van!: string;

  @ApiProperty({
    description: 'Tot wanneer; leeg zolang zij duurt.',
    format: 'date-time',
    nullable: true,
    type: String,
  })
  tot!: string | null;

  @ApiProperty({ description: 'Wat niet bereikbaar was.', enum: OUTAGE_PARTS, isArray: true })
  onderdelen!: readonly string[];
}

export class OutagesDto {
  @ApiProperty({ description: 'Storingen, de laatste eerst.', type: [OutageDto] })
  storingen!: OutageDto[];
}
