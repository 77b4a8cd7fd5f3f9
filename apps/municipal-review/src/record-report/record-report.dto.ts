import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Day, MaybeDay, Percentage } from '../measurement-fields.dto.ts';

export class GivenTaskDto {
  @ApiProperty({ description: 'Wat de taak is, op één regel. Wordt versleuteld bewaard.', maxLength: 100 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  @Matches(/^[^\n\r]*$/, { message: 'Schrijf de taak op één regel.' })
  naam!: string;

  @Percentage('Deel van de werkweek, in procenten.', '60')
  aandeelPercentage!: string;

  @Percentage('Tempo, in procenten van de norm.', '70')
  tempoPercentage!: string;

  @Percentage('Kwaliteit, in procenten van de norm.', '90')
  kwaliteitPercentage!: string;

  @Percentage('Netto werktijd, in procenten.', '95')
  nettoWerktijdPercentage!: string;

  @ApiProperty({ description: 'Minuten per dag.', example: 180 })
  @IsInt()
  @Min(1)
  @Max(1440)
  minutenPerDag!: number;
}

export class RecordReportDto {
  @Day('Dag van het rapport.')
  datum!: string;

  @Percentage('De loonwaarde volgens de deskundige, in procenten van het minimumloon.', '60')
  loonwaardePercentage!: string;

  @ApiProperty({ description: 'De hoofdtaken.', type: [GivenTaskDto], maxItems: 16 })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(16)
  @ValidateNested({ each: true })
  @Type(() => GivenTaskDto)
  taken!: GivenTaskDto[];

  @MaybeDay('Wanneer de deskundige aanraadt opnieuw te meten.')
  adviesVolgendeMeting?: string;
}
