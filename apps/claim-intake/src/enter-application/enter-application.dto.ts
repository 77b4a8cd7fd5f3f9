import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDateString, IsDefined, IsIn, IsOptional, IsString, Length, Matches, ValidateNested } from 'class-validator';
import { AppliedDto } from '../applied.dto.ts';
import { isBsn } from '../domain/bsn.ts';
import { type Applicant, APPLICANTS, type Manner, MANNERS } from '../domain/entry.ts';
import { EmploymentTermsDto } from '../employment-terms.dto.ts';
import { Holds } from '../holds.dto.ts';

export class EnterApplicationDto extends EmploymentTermsDto {
  @ApiProperty({ description: 'De werkgever: KvK-nummer.', example: '90001234' })
  @Matches(/^\d{8}$/, { message: 'Vul een KvK-nummer van acht cijfers in.' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Wie aanvraagt; ambtshalve: niemand, u begint zelf.', enum: APPLICANTS })
  @IsIn(APPLICANTS, { message: 'Kies wie aanvraagt.' })
  aanvrager!: Applicant;

  @ApiProperty({
    description: 'Hoe de aanvraag binnenkwam. Per telefoon kan alleen als u ambtshalve begint (artikel 4:1 Awb).',
    enum: MANNERS,
  })
  @IsIn(MANNERS, { message: 'Kies hoe de aanvraag binnenkwam.' })
  @Holds('written', 'Een aanvraag is schriftelijk (artikel 4:1 Awb). Per telefoon kan niet.', isWritten)
  wijze!: Manner;

  @ApiProperty({ description: 'Dag waarop u haar ontving. Vanaf die dag loopt de termijn.', format: 'date' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Vul een datum in als 2026-03-01.' })
  @IsDateString({ strict: true }, { message: 'Vul een datum in die bestaat.' })
  ontvangenOp!: string;

  @ApiPropertyOptional({ description: 'Nummer van de werknemer bij de werkgever, als u het kent.', maxLength: 40 })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @Matches(/^[\w./-]+$/, { message: 'Gebruik letters, cijfers, punt, streepje of schuine streep.' })
  @Holds('noBsn', 'Vul hier geen burgerservicenummer in.', (value) => typeof value !== 'string' || !isBsn(value))
  personeelsnummer?: string;

  @ApiProperty({ description: 'Wat wordt gevraagd.', type: AppliedDto })
  @IsDefined()
  @ValidateNested()
  @Type(() => AppliedDto)
  aanvraag!: AppliedDto;
}

function isWritten(manner: unknown, of: object): boolean {
  return manner !== 'telefoon' || (of as Partial<EnterApplicationDto>).aanvrager === 'ambtshalve';
}
