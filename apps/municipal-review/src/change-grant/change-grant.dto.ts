import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsDateString,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MissingDto } from '../assessment.dto.ts';
import { CalculationDto, missingDto } from '../calculation.dto.ts';
import type { EffectOfChange } from '../domain/grant.ts';
import { PERCENTAGE } from '../percentage.ts';

const CAUSES = ['loonwaarde', 'uren', 'correctie'] as const;
export class ProposeChangeDto {
  @ApiProperty({ description: 'Waardoor de toekenning verandert.', enum: CAUSES })
  @IsIn(CAUSES)
  oorzaak!: (typeof CAUSES)[number];

  @ApiProperty({ description: 'Vanaf wanneer.', format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-12-08.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  vanaf!: string;

  @ApiPropertyOptional({
    description: 'De vastgestelde loonwaarde, in procenten, als tekst of getal.',
    example: '45',
    type: String,
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value))
  @Matches(PERCENTAGE, { message: 'Vul een percentage in van 0 tot 200, met hoogstens twee decimalen.' })
  loonwaardePercentage?: string;

  @ApiPropertyOptional({ description: 'Overeengekomen uren per week.', example: 28 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(60)
  urenPerWeek?: number;

  @ApiPropertyOptional({ description: 'Een volle week bij vergelijkbaar werk.', example: 38 })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(60)
  voltijdUren?: number;

  @ApiPropertyOptional({
    description: 'Waarom. Verplicht bij een correctie. Wordt versleuteld bewaard.',
    maxLength: 4000,
  })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  motivering?: string;
}

export class ApproveChangeDto {
  @ApiPropertyOptional({
    description: 'Het voorstel dat u zag: een ander voorstel wordt dan niet besloten.',
    format: 'uuid',
  })
  @IsOptional()
  @IsUUID()
  voorstelId?: string;
}

/** A change as it would be, beside the same month as it is now. */
export class ChangePreviewDto {
  @ApiProperty({ description: 'Een volle maand zoals die nu is.', type: CalculationDto, nullable: true })
  nu!: CalculationDto | null;

  @ApiProperty({ description: 'Dezelfde volle maand na de wijziging.', type: CalculationDto, nullable: true })
  straks!: CalculationDto | null;

  @ApiProperty({
    description: 'Het verschil per maand, in centen; leeg als een van beide niet bekend is.',
    nullable: true,
    type: Number,
  })
  verschilCenten!: number | null;

  @ApiProperty({ description: 'Het cijfer dat voor het bedrag nog ontbreekt.', type: MissingDto, nullable: true })
  ontbreekt!: MissingDto | null;

  static of({ before, after }: EffectOfChange): ChangePreviewDto {
    const [nu, straks] = [CalculationDto.of(before.calculation), CalculationDto.of(after.calculation)];
    const verschilCenten = nu && straks ? straks.bedragCenten - nu.bedragCenten : null;
    return { nu, straks, verschilCenten, ontbreekt: missingDto(after.missing) };
  }
}
