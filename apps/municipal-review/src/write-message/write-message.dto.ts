import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ABOUT, WAYS } from '../conversation.dto.ts';

const TEXT_MAX = 4_000;

export class TextDto {
  @ApiProperty({ description: 'Wat u schrijft. Wordt versleuteld bewaard.', maxLength: TEXT_MAX })
  @IsString()
  @IsNotEmpty()
  @MaxLength(TEXT_MAX)
  tekst!: string;
}

export class SubjectDto {
  @ApiProperty({ description: 'Waar het over gaat.', enum: ABOUT })
  @IsIn(ABOUT)
  soort!: (typeof ABOUT)[number];

  @ApiPropertyOptional({ description: 'Het kenmerk daarvan; niet bij algemeen.', format: 'uuid' })
  @ValidateIf(({ soort }: SubjectDto) => soort !== 'algemeen')
  @IsUUID()
  id?: string;
}

class NewConversationDto extends TextDto {
  @ApiPropertyOptional({ description: 'Waar het over gaat; algemeen als u niets noemt.', type: SubjectDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectDto)
  over?: SubjectDto;
}

export class WriteToMunicipalityDto extends NewConversationDto {
  @ApiProperty({ description: 'Aan welke gemeente.', example: 'GM9901' })
  @Matches(/^GM\d{4}$/, { message: 'Vul een gemeentecode in, zoals GM9901.' })
  gemeentecode!: string;
}

export class WriteToEmployerDto extends NewConversationDto {
  @ApiProperty({ description: 'Aan welke werkgever, KvK-nummer.', example: '90001234' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van 8 cijfers in.' })
  werkgeverId!: string;
}

export class ReachedOtherwiseDto {
  @ApiProperty({ description: 'Hoe de werkgever het van u hoorde.', enum: WAYS })
  @IsIn(WAYS)
  hoe!: (typeof WAYS)[number];
}
