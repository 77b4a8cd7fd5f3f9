import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';

const TEXT_MAX = 4_000;

export class SettleWorkItemDto {
  @ApiProperty({ description: 'Wat er met de declaratie gebeurt.', enum: ['akkoord', 'afgekeurd'] })
  @IsIn(['akkoord', 'afgekeurd'])
  uitkomst!: 'akkoord' | 'afgekeurd';

  @ApiProperty({ description: 'Waarom. Noem geen namen.', minLength: 1, maxLength: TEXT_MAX })
  @IsString()
  @Length(1, TEXT_MAX)
  motivering!: string;
}
