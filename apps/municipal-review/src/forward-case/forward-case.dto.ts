import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class ForwardCaseDto {
  @ApiProperty({ description: 'De gemeente die moet beslissen: code van het CBS.', example: 'GM9902' })
  @Matches(/^GM\d{4}$/, { message: 'Kies de gemeente die moet beslissen.' })
  gemeentecode!: string;

  @ApiPropertyOptional({
    description: 'Via Loonbrug (als u niets kiest), of per post als die gemeente Loonbrug niet gebruikt.',
    enum: ['digitaal', 'post'],
  })
  @IsOptional()
  @IsIn(['digitaal', 'post'])
  wijze?: 'digitaal' | 'post';

  @ApiProperty({ description: 'Waarom die gemeente moet beslissen. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty({ message: 'Schrijf waarom die gemeente moet beslissen.' })
  @MaxLength(4000)
  motivering!: string;
}
