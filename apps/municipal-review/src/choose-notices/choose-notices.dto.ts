import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength, ValidateIf } from 'class-validator';

export class ChooseNoticesDto {
  @ApiProperty({ description: 'Of u een mail wilt als er een bericht is.', enum: ['mail', 'afzien'] })
  @IsIn(['mail', 'afzien'])
  keuze!: 'mail' | 'afzien';

  @ApiPropertyOptional({ description: 'Waarheen. Wordt versleuteld bewaard.', maxLength: 254 })
  @ValidateIf(({ keuze, adres }: ChooseNoticesDto) => keuze === 'mail' || adres !== undefined)
  @IsEmail({}, { message: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.' })
  @MaxLength(254)
  adres?: string;
}

export class NoticesDto {
  @ApiProperty({ description: 'Wat u koos.', enum: ['nog-niet', 'mail', 'afzien'] })
  keuze!: 'nog-niet' | 'mail' | 'afzien';

  @ApiProperty({ description: 'Het adres dat u gaf.', nullable: true, type: String })
  adres!: string | null;

  @ApiProperty({ description: 'Sinds wanneer.', format: 'date-time', nullable: true, type: String })
  sinds!: string | null;
}
