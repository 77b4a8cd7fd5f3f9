import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class GiveViewsDto {
  @ApiProperty({ description: 'De zienswijze. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  tekst!: string;
}
