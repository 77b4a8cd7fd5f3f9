import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIBAN, IsString, IsUUID, Length } from 'class-validator';

const NAME_MAX = 70;

export class PayerAccountDto {
  @ApiProperty({ description: 'Rekeningnummer waarvan de gemeente betaalt.', example: 'NL91ABNA0417164300' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll(' ', '').toUpperCase() : value,
  )
  @IsIBAN()
  iban!: string;

  @ApiProperty({ description: 'Naam bij de rekening, zoals de bank die kent.', maxLength: NAME_MAX })
  @IsString()
  @Length(1, NAME_MAX)
  tenaamstelling!: string;
}

export class ApproveAccountDto {
  @ApiProperty({ description: 'Het voorstel dat u hebt gezien.', format: 'uuid' })
  @IsUUID()
  voorstelId!: string;
}

class ProposedAccountDto extends PayerAccountDto {
  @ApiProperty({ description: 'Geef dit mee bij het goedkeuren.', format: 'uuid' })
  voorstelId!: string;
}

export class PayerAccountsDto {
  @ApiProperty({ description: 'De rekening waarvan nu wordt betaald.', nullable: true, type: PayerAccountDto })
  rekening!: PayerAccountDto | null;

  @ApiProperty({ description: 'Wacht op goedkeuring door een ander.', nullable: true, type: ProposedAccountDto })
  voorgesteld!: ProposedAccountDto | null;

  @ApiProperty({ description: 'Wat de vrager nu kan.', type: [String], enum: ['goedkeuren'] })
  acties!: string[];
}
