import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, ValidateIf } from 'class-validator';

export class AssignCaseDto {
  @ApiProperty({ description: 'Het account dat de zaak doet; leeg: het team.', nullable: true, type: String })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Matches(/^[\w.:@-]{1,100}$/, { message: 'Noem het account van een collega.' })
  aan!: string | null;
}
