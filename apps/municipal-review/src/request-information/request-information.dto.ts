import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsDateString,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

export class RequestInformationDto {
  @ApiProperty({
    description: 'Soorten stukken die ontbreken. Wat u in eigen woorden wilt zeggen, hoort in de toelichting.',
    type: [String],
    example: ['arbeidsovereenkomst'],
    maxItems: 20,
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(/^[a-z][a-z-]{1,49}$/, { each: true, message: 'Noem een soort stuk in kleine letters, met streepjes.' })
  wat!: string[];

  @ApiProperty({ description: 'Laatste dag om aan te vullen.', format: 'date', example: '2026-12-08' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  uiterlijk!: string;

  @ApiPropertyOptional({ description: 'Wat u erbij wilt zeggen. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  toelichting?: string;
}
