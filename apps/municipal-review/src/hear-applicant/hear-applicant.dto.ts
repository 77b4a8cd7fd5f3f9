import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { VIEW_WAYS, type ViewWay } from '../domain/hearing.ts';
import { GiveViewsDto } from '../give-views.dto.ts';
import { IsDay } from '../given-date.dto.ts';

export class AskViewsDto {
  @ApiProperty({ description: 'Waarop de aanvrager kan reageren. Wordt versleuteld bewaard.', maxLength: 4000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  vraag!: string;

  @ApiProperty({
    description: 'Laatste dag om te reageren: minstens een week na vandaag.',
    format: 'date',
    example: '2026-12-22',
  })
  @IsDay()
  uiterlijk!: string;
}

export class RecordViewsDto extends GiveViewsDto {
  @ApiProperty({ description: 'Dag van de reactie.', format: 'date', example: '2026-12-15' })
  @IsDay()
  ontvangenOp!: string;

  @ApiProperty({ description: 'Hoe er is gereageerd.', enum: VIEW_WAYS })
  @IsIn(VIEW_WAYS)
  wijze!: ViewWay;
}
