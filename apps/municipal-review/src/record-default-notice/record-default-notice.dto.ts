import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  NOTICE_SENDERS,
  PENALTY_EXCEPTIONS,
  type NoticeSender,
  type PenaltyExceptionGround,
} from '../domain/lateness.ts';
import { IsDay } from '../given-date.dto.ts';
import { ReasonedDto } from '../reasoned.dto.ts';

export class RecordDefaultNoticeDto {
  @ApiProperty({ description: 'Dag waarop de brief kwam.', format: 'date', example: '2026-12-08' })
  @IsDay()
  ontvangenOp!: string;

  @ApiProperty({ description: 'Van wie de brief is.', enum: NOTICE_SENDERS })
  @IsIn(NOTICE_SENDERS)
  van!: NoticeSender;
}

export class ExceptPenaltyDto extends ReasonedDto {
  @ApiProperty({ description: 'Waarom er geen dwangsom is (Awb 4:17 lid 6).', enum: PENALTY_EXCEPTIONS })
  @IsIn(PENALTY_EXCEPTIONS)
  grond!: PenaltyExceptionGround;
}
