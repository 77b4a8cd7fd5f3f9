import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Day } from './measurement-fields.dto.ts';

/** When the expert comes. */
export class GivenMomentDto {
  @Day('De dag.')
  datum!: string;

  @ApiProperty({ description: 'De tijd.', example: '10:30' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'Vul een tijd in als 10:30.' })
  tijd!: string;
}
