import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDateString, IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import { AttachmentKinds } from './attachments.dto.ts';
import { type ApplicationDraft, type Ground, GROUNDS, type Route, ROUTES } from './domain/application-parts.ts';
import { Holds } from './holds.dto.ts';

/** 0 to 200 with two decimals at most, as text: a percentage is never a floating-point number. */
const PERCENTAGE = /^(200(\.00?)?|1?\d?\d(\.\d{1,2})?)$/;

/** What is asked for, as employers and municipalities fill it in. */
export class AppliedDto {
  @ApiProperty({ description: 'Forfaitair, of met een vastgestelde loonwaarde.', enum: ROUTES })
  @IsIn(ROUTES)
  route!: Route;

  @ApiProperty({ description: 'Waarom de werknemer tot de doelgroep hoort.', enum: GROUNDS })
  @IsIn(GROUNDS)
  doelgroepgrond!: Ground;

  @ApiPropertyOptional({
    description: 'Loonwaarde in procenten, als die is gemeten: een getal of een tekst met hoogstens twee decimalen.',
    example: '50',
    nullable: true,
    type: String,
  })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? String(value) : value))
  @ValidateIf(isGivenOr('loonwaardeVastgesteldOp'))
  @Holds('notWithFlatRate', 'Bij de forfaitaire route hoort geen loonwaarde.', isMeasured)
  @Matches(PERCENTAGE, { message: 'Vul een percentage in van 0 tot en met 200, met hoogstens twee decimalen.' })
  loonwaardePercentage?: string | null;

  @ApiPropertyOptional({ description: 'Dag van die meting.', format: 'date', nullable: true, type: String })
  @ValidateIf(isGivenOr('loonwaardePercentage'))
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  loonwaardeVastgesteldOp?: string | null;

  @ApiPropertyOptional({ description: 'Soorten documenten die u meestuurt.', type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @AttachmentKinds()
  bijlagen?: string[];

  draftOf(employmentId: string, municipalityCode: string): ApplicationDraft {
    return {
      employmentId,
      municipalityCode,
      route: this.route,
      ground: this.doelgroepgrond,
      wageValuePercent: this.loonwaardePercentage ?? null,
      wageValueOn: this.loonwaardeVastgesteldOp ?? null,
      attachments: this.bijlagen ?? [],
    };
  }
}

/** A percentage and the day of its measuring come together, or not at all. */
function isGivenOr(other: 'loonwaardePercentage' | 'loonwaardeVastgesteldOp') {
  return (of: AppliedDto, value: unknown): boolean =>
    (value !== undefined && value !== null) || (of[other] !== undefined && of[other] !== null);
}

function isMeasured(_value: unknown, of: object): boolean {
  return (of as Partial<AppliedDto>).route !== 'forfaitair';
}
