import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIBAN, IsString, Length } from 'class-validator';
import type { EmployerDetails } from '../domain/person.ts';

export class RecordEmployerDto {
  @ApiProperty({ description: 'Uw naam.', maxLength: 140, example: 'Demo Lunchrooms B.V.' })
  @IsString()
  @Length(1, 140)
  naam!: string;

  @ApiProperty({ description: 'Rekening waarop de gemeente betaalt.', example: 'NL93DEMO0123456789' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? compact(value) : value))
  @IsString()
  @IsIBAN()
  iban!: string;

  @ApiProperty({ description: 'Op wiens naam de rekening staat.', maxLength: 70, example: 'Demo Lunchrooms B.V.' })
  @IsString()
  @Length(1, 70)
  tenaamstelling!: string;

  toDetails(): EmployerDetails {
    return { name: this.naam.trim(), iban: this.iban, accountName: this.tenaamstelling.trim() };
  }
}

export class EmployerDto {
  @ApiProperty({ description: 'Uw KvK-nummer.', example: '90001234' })
  werkgeverId!: string;

  @ApiProperty({ description: 'Uw naam.' })
  naam!: string;

  @ApiProperty({ description: 'Op wiens naam de rekening staat.' })
  tenaamstelling!: string;

  @ApiProperty({ description: 'De laatste vier tekens van de rekening.', example: '6789' })
  ibanEinde!: string;

  static of(werkgeverId: string, { name, accountName, iban }: EmployerDetails): EmployerDto {
    return { werkgeverId, naam: name, tenaamstelling: accountName, ibanEinde: iban.slice(-4) };
  }
}

/** As an account number is written on the wire: without spaces, in capitals. */
function compact(iban: string): string {
  return iban.replaceAll(/\s/g, '').toUpperCase();
}
