import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, ValidateNested } from 'class-validator';
import { GivenMomentDto } from '../given-moment.dto.ts';
import { MaybeDay, MaybeWords } from '../measurement-fields.dto.ts';

export class OfferMomentsDto {
  @ApiProperty({
    description: 'Een tot drie momenten waaruit de werkgever kiest.',
    type: [GivenMomentDto],
    maxItems: 3,
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => GivenMomentDto)
  momenten!: GivenMomentDto[];

  @MaybeWords('Wat er wordt bekeken, en wat de werkgever klaarlegt.')
  watBekeken?: string;

  @MaybeDay('Tot en met wanneer de werkgever kiest; een week als u niets zegt.')
  uiterlijk?: string;
}
