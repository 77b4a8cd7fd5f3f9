import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What comes with a reason in one's own words. */
export class ReasonedDto {
  @ApiProperty({ description: 'Waarom. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  reden!: string;
}
