import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { MaybeDay, MaybeWords, Percentage } from '../measurement-fields.dto.ts';
import { BASIS_WORD } from '../measurement-words.ts';

const BASES = Object.values(BASIS_WORD);

export class EstablishMeasurementDto {
  @Percentage('De loonwaarde, in procenten van het minimumloon.', '60')
  percentage!: string;

  @MaybeWords('Waarom u van het rapport afwijkt. Nodig als u dat doet.')
  reden?: string;

  @MaybeDay('Vanaf wanneer zij telt voor een toekenning die loopt; vandaag als u niets zegt.')
  vanaf?: string;

  @MaybeDay('Wanneer er opnieuw wordt gemeten, in overleg met werknemer en werkgever (PW 10d lid 6).')
  volgendeMeting?: string;

  @ApiPropertyOptional({ description: 'Waarom op die dag.', enum: BASES, default: BASIS_WORD.agreed })
  @IsOptional()
  @IsIn(BASES)
  grondVolgendeMeting?: (typeof BASES)[number];
}
