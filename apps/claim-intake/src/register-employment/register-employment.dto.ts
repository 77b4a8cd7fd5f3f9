import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';
import { isBsn } from '../domain/bsn.ts';
import type { EmploymentTerms } from '../domain/employment.ts';
import { EmploymentTermsDto } from '../employment-terms.dto.ts';
import { Holds } from '../holds.dto.ts';

export class RegisterEmploymentDto extends EmploymentTermsDto {
  @ApiProperty({
    description: 'Uw nummer van de werknemer; geen burgerservicenummer.',
    maxLength: 40,
    example: 'D-001',
  })
  @IsString()
  @Length(1, 40)
  @Matches(/^[\w./-]+$/, { message: 'Gebruik letters, cijfers, punt, streepje of schuine streep.' })
  @Holds('noBsn', 'Vul hier geen burgerservicenummer in.', (value) => typeof value !== 'string' || !isBsn(value))
  personeelsnummer!: string;

  toTerms(): EmploymentTerms {
    return this.termsUnder(this.personeelsnummer);
  }
}
